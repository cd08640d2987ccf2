-- Subscriptions made in chat, and who changed what.

create table chat_subscription (
  -- the name in small letters: no two differ by case alone
  name_key varchar(80) primary key,
  name varchar(80) not null,
  destination varchar(120) not null,
  -- as an entry of subscriptions.yaml
  body text not null,
  author varchar(120) not null,
  created_at timestamp with time zone not null,
  changed_by varchar(120) not null,
  changed_at timestamp with time zone not null,
  -- 1, and one more with each change
  version int not null,
  paused boolean not null
);

create table audit (
  id bigint generated always as identity primary key,
  at timestamp with time zone not null,
  who varchar(120) not null,
  -- created, changed, paused, resumed, deleted
  what varchar(20) not null,
  subscription varchar(80) not null,
  destination varchar(120) not null,
  -- the entry as it was and as it is; null where there was or is none
  body_before text,
  body_after text
);
