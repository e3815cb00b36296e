-- The id of a request belongs to one act of one person: what was asked is kept as a hash, so that the same id
-- for anything else is refused instead of being answered with a stranger's reply. Replies live for a day.

delete from request;
alter table request add column asked text not null;
