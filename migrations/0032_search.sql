-- Search over appeals and letters: their words as the Russian dictionary of PostgreSQL stems them, and parts of numbers, addresses and subjects.

-- What is split into words: small letters, ё = е, and every sign a space, so that «пособие.Когда» or «№12/2026» are words
-- whatever the locale of the database makes of them. The same in src/search/rules/asked.ts.
create function search_words(value text) returns text language sql immutable parallel safe as $$
  select translate(
    search_form(value),
    '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~«»„“”‘’‚…–—−·•№§©®™×' || chr(160) || chr(8239) || chr(8203),
    repeat(' ', 60))
$$;

-- Names and numbers weigh more than the text (A and C). Of a very long text its beginning: a tsvector holds a megabyte.
create function search_vector(heading text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.russian'::regconfig, search_words(left(heading, 2000))), 'A')
    || setweight(to_tsvector('pg_catalog.russian'::regconfig, search_words(left(body, 60000))), 'C')
$$;

alter table appeal add column search tsvector generated always as (
  search_vector(coalesce(number, '') || ' ' || surname || ' ' || name || ' ' || patronymic || ' ' || title, body)) stored;
create index appeal_search on appeal using gin (search) with (fastupdate = off);
-- A part of a number.
alter table appeal add column number_key text generated always as (name_key(coalesce(number, ''))) stored;
create index appeal_by_number_key on appeal using gin (number_key gin_trgm_ops);

alter table mail add column search tsvector generated always as (
  search_vector(subject || ' ' || from_name || ' ' || from_address, body)) stored;
create index mail_search on mail using gin (search) with (fastupdate = off);
create index mail_by_received on mail (received_at);

alter table mail_outbox add column search tsvector generated always as (
  search_vector(subject || ' ' || to_address, body)) stored;
create index mail_outbox_search on mail_outbox using gin (search) with (fastupdate = off);
create index mail_outbox_by_written on mail_outbox (written_at);

-- A part of an address, and a subject with a slip in it.
alter table mail_thread add column search_key text generated always as (name_key(address || ' ' || subject)) stored;
create index mail_thread_search on mail_thread using gin (search_key gin_trgm_ops);
