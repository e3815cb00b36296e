-- A word that stands in most letters is looked for block by block, the newest first: each row carries its place in the order of
-- coming, and the words of the search carry the blocks of that place. The same sizes in src/search/rules/blocks.ts.

-- No word that a person types begins with «~».
create function search_block(nth bigint) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array['~' || nth / 4096, '~~' || nth / 65536])
$$;

alter table mail drop column search;
alter table mail add column nth bigint;
update mail set nth = coming.nth from (select id, row_number() over (order by received_at, id) as nth from mail) coming where coming.id = mail.id;
alter table mail alter column nth set not null;
alter table mail alter column nth add generated always as identity;
select setval(pg_get_serial_sequence('mail', 'nth'), (select coalesce(max(nth), 0) + 1 from mail), false);
create unique index mail_by_nth on mail (nth);
alter table mail add column search tsvector generated always as (
  search_vector(subject || ' ' || from_name || ' ' || from_address, body) || search_block(nth)) stored;
create index mail_search on mail using gin (search) with (fastupdate = off);

alter table mail_outbox drop column search;
alter table mail_outbox add column nth bigint;
update mail_outbox set nth = coming.nth from (select id, row_number() over (order by written_at, id) as nth from mail_outbox) coming
  where coming.id = mail_outbox.id;
alter table mail_outbox alter column nth set not null;
alter table mail_outbox alter column nth add generated always as identity;
select setval(pg_get_serial_sequence('mail_outbox', 'nth'), (select coalesce(max(nth), 0) + 1 from mail_outbox), false);
create unique index mail_outbox_by_nth on mail_outbox (nth);
alter table mail_outbox add column search tsvector generated always as (
  search_vector(subject || ' ' || to_address, body) || search_block(nth)) stored;
create index mail_outbox_search on mail_outbox using gin (search) with (fastupdate = off);

alter table appeal drop column search;
alter table appeal add column nth bigint;
update appeal set nth = coming.nth from (select id, row_number() over (order by received_at, id) as nth from appeal) coming
  where coming.id = appeal.id;
alter table appeal alter column nth set not null;
alter table appeal alter column nth add generated always as identity;
select setval(pg_get_serial_sequence('appeal', 'nth'), (select coalesce(max(nth), 0) + 1 from appeal), false);
create unique index appeal_by_nth on appeal (nth);
alter table appeal add column search tsvector generated always as (
  search_vector(coalesce(number, '') || ' ' || surname || ' ' || name || ' ' || patronymic || ' ' || title, body) || search_block(nth)) stored;
create index appeal_search on appeal using gin (search) with (fastupdate = off);

-- What a person who is no director may see.
create index appeal_of_executor on appeal (executor_id);
create index appeal_of_receiver on appeal (received_by);
create index appeal_of_department on appeal (department_id);
