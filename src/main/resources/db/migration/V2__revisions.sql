-- What changed in posts after they were first seen, as their readers would put it.

create table revision (
  source varchar(40) not null,
  id varchar(40) not null,
  seen_at timestamp with time zone not null,
  -- from 0, loudest first
  place int not null,
  kind varchar(20) not null,
  -- empty where the post was withdrawn since: its words are not kept
  text varchar(600) not null,
  primary key (source, id, seen_at, place)
);

-- The text of what its source took back is not kept either.
update post set html = null where gone_at is not null;
