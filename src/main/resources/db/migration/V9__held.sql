-- What is held back is a row of the outbox in the state HELD: due_at is when it is released, owed_at
-- since when it is held, why what holds it, in words.

-- what kind of thing holds it, or held it
alter table outbox add column held varchar(10);
-- name of the subscription, or of the mute, that does
alter table outbox add column held_by varchar(200);
-- of an alert, under what a digest lists it; of a digest, what its title says, and below that a line
-- for each thing that there is to know of all of it
alter table outbox add column heading varchar(1000);
-- it comes without a sound
alter table outbox add column silent boolean default false not null;
