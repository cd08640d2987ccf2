-- Messages that change or follow another one, and what came of each attempt to deliver.

-- POST, EDIT (of the message before), REPLY to it, BROADCAST: a reply that the whole channel sees
alter table outbox add column action varchar(10) default 'POST' not null;
-- id of the row whose message is edited or answered
alter table outbox add column target bigint;
-- source/id of the post that it speaks of; its link, the subject, may change
alter table outbox add column post varchar(90);
-- when what it says became news: what is old by then may go out in a digest with others
alter table outbox add column news_at timestamp with time zone;
-- its post was taken back: it is not sent any more, only looked for
alter table outbox add column withdrawn boolean default false not null;
-- token of the digest that says it instead
alter table outbox add column digest varchar(24);
alter table outbox add column permalink varchar(1000);
-- what a sender says it posted whose claim had lapsed: a second copy, to be deleted
alter table outbox add column stray_channel varchar(200);
alter table outbox add column stray_message varchar(200);

create index outbox_post on outbox (post);
create index outbox_digest on outbox (digest);
create index outbox_stray on outbox (stray_message);

create table attempt (
  outbox bigint not null,
  -- the claim's number
  number int not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  -- what the message was afterwards
  state varchar(10) not null,
  why varchar(2000) not null,
  primary key (outbox, number)
);

-- Destinations, or whole platforms, that take nothing.
create table pause (
  destination varchar(200) primary key,
  since timestamp with time zone not null,
  why varchar(2000) not null,
  -- by somebody's command: it ends by command only
  by_hand boolean not null,
  probe_at timestamp with time zone not null,
  probes int not null,
  -- it looks good again, and one message is let through to see
  trial boolean not null
);
