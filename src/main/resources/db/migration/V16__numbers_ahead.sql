-- H2 writes its file whenever it has given away the numbers that it had set aside, and it sets
-- aside 32: a post to ten thousand destinations wrote it three hundred times in one transaction.
-- On a server each session sets aside its own, so that the order of what is owed would be lost.

alter table outbox alter column id set cache ${idsAhead};
