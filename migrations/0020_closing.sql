-- A window or a department that is closed stays in the books: the first day without it.

alter table department add column closed_on date;
alter table counter add column closed_on date;

-- The number of a closed window may be given to a new one.
alter table counter drop constraint counter_number_key;
create unique index counter_number_open on counter (number) where closed_on is null;
