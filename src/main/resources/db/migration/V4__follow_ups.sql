-- The questions that the buttons of answers ask.

create table follow_up (
  token varchar(30) primary key,
  -- as typed after /ree
  line varchar(4000) not null,
  kept_at timestamp with time zone not null
);

create index follow_up_kept_at on follow_up (kept_at);
