-- What every room stands on: Russian order, events with their seals, requests done once.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The database's own locale differs between engines; Russian order is always asked for by name.
create collation ru (provider = icu, locale = 'ru');

-- One row per change of state and per view of a client's file, in the same transaction as the act itself.
create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  staff_id uuid,
  client_id uuid,
  contact_id uuid,
  ticket_id uuid,
  department_id uuid,
  -- Facts small enough to read in a list; never names, telephones or texts: those stay in their own tables.
  data jsonb not null default '{}'
);
create index event_by_client on event (client_id, id) where client_id is not null;
create index event_by_contact on event (contact_id, id) where contact_id is not null;
create index event_by_time on event (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger event_is_kept before update or delete on event for each row execute function refuse_change();

-- A chain over the events: each seal covers a batch and the hash of the seal before it.
create table seal (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  event_ids bigint[] not null,
  hash text not null
);
create trigger seal_is_kept before update or delete on seal for each row execute function refuse_change();

-- A retried request is the same act: the reply of each write is kept under the id that the browser gave it.
create table request (
  id uuid primary key,
  endpoint text not null,
  reply jsonb not null,
  at timestamptz not null
);
create index request_by_time on request (at);

-- ё = е and one case for search; immutable, so it may stand in generated columns.
create function search_form(value text) returns text language sql immutable parallel safe as $$
  select translate(lower(value collate ru), 'ё', 'е')
$$;
