-- Posts that tell the event of another one, which told it first. Nobody who is first follows another.

create table story (
  source varchar(40) not null,
  id varchar(40) not null,
  first_source varchar(40) not null,
  first_id varchar(40) not null,
  primary key (source, id)
);

create index story_first on story (first_source, first_id);
