-- What it takes to keep a database for years: to put it back, to move it, to let it grow slowly.

-- When a backup was put in the place of a later state: what was said since then may stand on the
-- platforms, and is looked for there before it is said.
create table restored (
  at timestamp with time zone primary key
);

-- One row where this database is being moved here from another one, or was.
create table moved (
  -- its address, without options
  origin varchar(1000) primary key,
  begun_at timestamp with time zone not null,
  -- all of it is here
  done_at timestamp with time zone,
  -- Assay ran on it: nothing more is to come from there
  used_at timestamp with time zone
);

-- html is compressed by gzip, in Base64
alter table post add column packed boolean default false not null;

-- what refers to a message that is about to be forgotten
create index outbox_target on outbox (target);
