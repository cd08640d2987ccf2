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

-- The site's own id of a term stays when the term is renamed or moved. Null where only posts named it.
alter table term add column site_id varchar(40);
-- the site's id of what it belongs to; empty for none, null where it is not known
alter table term add column parent varchar(40);
-- by how many posts the site says that it is used
alter table term add column uses int;
alter table term add column first_seen_at timestamp with time zone;
-- the site, asked by its id, has it no more
alter table term add column gone_at timestamp with time zone;

create index term_site_id on term (source, taxonomy, site_id);

-- What terms were called before, so that subscriptions that still say so go on matching.
create table former_name (
  taxonomy varchar(20) not null,
  -- as it is now
  slug varchar(200) not null,
  -- a slug or a name
  former varchar(200) not null,
  primary key (taxonomy, slug, former)
);
