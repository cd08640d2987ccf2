-- H2 takes a row out of each index and puts it back whenever anything in it changes, and a message
-- changes twice on its way: what few rows have gets a table of its own, and what else can be found
-- by its state, destination or subject needs no index.

drop index outbox_due;
drop index outbox_destination;
drop index outbox_digest;
drop index outbox_text_of;
drop index outbox_target;
drop index outbox_stray;
drop index outbox_recheck_at;

-- Second copies of messages, which nobody counts with.
create table stray (
  outbox bigint not null,
  channel varchar(200) not null,
  message varchar(200) not null,
  primary key (outbox, message)
);

insert into stray (outbox, channel, message)
select id, stray_channel, stray_message from outbox where stray_message is not null and stray_channel is not null;

alter table outbox drop column stray_channel;
alter table outbox drop column stray_message;

-- When to look once more for a second copy.
create table recheck (
  outbox bigint primary key,
  at timestamp with time zone not null
);

create index recheck_at on recheck (at);

insert into recheck (outbox, at) select id, recheck_at from outbox where recheck_at is not null;

alter table outbox drop column recheck_at;

-- Where a notice was last owed: a token is looked for beside its destination.
alter table trouble add column told_to varchar(200);
update trouble set told_to = (select o.destination from outbox o where o.token = trouble.notice);

-- A token names its destination too, and is drawn from all of them: in the order of destinations,
-- what is delivered together stands together. The constraint has no name of ours, and goes with its
-- column.
alter table outbox add column short varchar(24);
update outbox set short = token;
alter table outbox drop column token;
alter table outbox rename column short to token;
alter table outbox alter column token set not null;

create unique index outbox_token on outbox (destination, token);
create index outbox_state on outbox (state, destination, id);
