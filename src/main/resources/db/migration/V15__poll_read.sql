-- Nodes that did not read a source themselves know how old is what was read.

alter table poll add column read_at timestamp with time zone;
update poll set read_at = ended_at where good;
