-- What was decided about each post and why, and what somebody wants to hear no more of for a while.

create table decision (
  id bigint generated always as identity primary key,
  source varchar(40) not null,
  post varchar(40) not null,
  decided_at timestamp with time zone not null,
  -- what made us decide: the post was new, changed, returned, or announced at the first sight
  cause varchar(10) not null,
  -- what each subscription made of it and what became of it, JSON, compressed by gzip
  body bytea not null
);

create index decision_post on decision (source, post);
create index decision_decided_at on decision (decided_at);

create table mute (
  id bigint generated always as identity primary key,
  destination varchar(200) not null,
  kind varchar(20) not null,
  -- name of a subscription, slug of an organization, key of a kind of caveats
  name varchar(200) not null,
  label varchar(200) not null,
  author varchar(100) not null,
  author_name varchar(200) not null,
  reason varchar(500) not null,
  since_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  -- set when somebody ends it before its time, and by whom
  ended_at timestamp with time zone,
  ended_by varchar(300),
  -- destination, kind and name as long as it holds, so that it holds once; null afterwards
  holds varchar(500) unique
);

create index mute_until on mute (until_at);
