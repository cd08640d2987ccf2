-- What is wrong, or was, that somebody was to be told of once.

create table trouble (
  -- what it is about, in one short line that stays the same
  subject varchar(200) primary key,
  what varchar(400) not null,
  remedy varchar(600) not null,
  since timestamp with time zone not null,
  -- null while it lasts
  ended_at timestamp with time zone,
  -- when a notice of it was last owed, and its token; null where there was nobody to tell
  told_at timestamp with time zone,
  notice varchar(24)
);
