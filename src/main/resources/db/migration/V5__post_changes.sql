-- When a row was last written, by the clock of the database and not of one of its clients: whoever
-- reads what was published asks for what changed since.
alter table post add column changed_at timestamp with time zone default current_timestamp not null;

create index post_changed_at on post (changed_at, source, id);
