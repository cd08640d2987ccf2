-- Syncs that are under way, for other processes to see. A row that stays behind is one that was killed.
create table sync (
  source varchar(40) primary key,
  -- what was published before is not looked at
  since timestamp with time zone not null,
  wanted int not null,
  done int not null,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  -- the source asked to be left alone, or failed
  waits_until timestamp with time zone
);
