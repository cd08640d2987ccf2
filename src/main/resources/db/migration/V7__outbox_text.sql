-- What is said stands apart from what is owed: an alert says the same to many destinations, and a row
-- that is claimed and settled is written twice.

create table outbox_text (
  id varchar(36) primary key,
  message text not null
);

insert into outbox_text (id, message) select cast(id as varchar(36)), message from outbox;

alter table outbox add column text varchar(36);
update outbox set text = cast(id as varchar(36));
alter table outbox alter column text set not null;
alter table outbox drop column message;

create index outbox_text_of on outbox (text);
