-- What was seen, and what is owed. Plain SQL that H2 (in PostgreSQL mode) and PostgreSQL both take.

create table source (
  name varchar(40) primary key,
  -- Posts that were published before this moment were there when we first looked: they are not news.
  first_seen_at timestamp with time zone not null,
  complete boolean not null,
  bookmark text,
  polled_at timestamp with time zone not null
);

create table term (
  source varchar(40) not null,
  taxonomy varchar(20) not null,
  slug varchar(200) not null,
  name varchar(1000) not null,
  -- slugs, nearest first, a space around each
  ancestors varchar(4000) not null,
  primary key (source, taxonomy, slug)
);

create table post (
  source varchar(40) not null,
  id varchar(40) not null,
  version text not null,
  link varchar(2000) not null,
  publisher varchar(1000) not null,
  title text not null,
  html text,
  published_at timestamp with time zone not null,
  modified_at timestamp with time zone not null,
  first_seen_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  primary key (source, id)
);

create index post_published_at on post (published_at);
create index post_link on post (link);

create table post_term (
  source varchar(40) not null,
  id varchar(40) not null,
  taxonomy varchar(20) not null,
  slug varchar(200) not null,
  place int not null,
  primary key (source, id, taxonomy, slug)
);

create index post_term_slug on post_term (taxonomy, slug);

create table outbox (
  id bigint generated always as identity primary key,
  -- the shipment's key in one short word: what is never sent twice
  token varchar(24) not null unique,
  kind varchar(20) not null,
  subject varchar(2000) not null,
  destination varchar(200) not null,
  revision int not null,
  message text not null,
  state varchar(10) not null,
  -- counts claims, and names the claim: only the last claimer may settle
  attempts int not null,
  due_at timestamp with time zone not null,
  owed_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  receipt_channel varchar(200),
  receipt_message varchar(200),
  why varchar(2000)
);

create index outbox_due on outbox (state, due_at);
create index outbox_destination on outbox (destination, state, id);
create index outbox_subject on outbox (subject);
