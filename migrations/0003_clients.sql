-- One window: a client (a person or an organisation) is one file.

-- A name as it is searched: Russian letters as Latin ones, one by one, so that trigrams work whatever the locale of the
-- database (under C pg_trgm sees no Russian letters at all); ё, э = е, й, ы = и, щ = ш, no signs. The same in rules/name-key.ts.
create function name_key(value text) returns text language sql immutable parallel safe as $$
  select translate(
    lower(value collate ru),
    'абвгдеёжзийклмнопрстуфхцчшщыэюяӑӗҫӳәөүҗңһ-–—ьъ''’ʼ`«»"().,',
    'abvgdeejziiklmnoprstufhcqwwieyxaesueoujnh   ')
$$;

create table client (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  surname text not null default '',
  name text not null default '',
  patronymic text not null default '',
  gender text check (gender in ('male', 'female')),
  birth_on date,
  -- Of an organisation.
  title text not null default '',
  inn text check (inn ~ '^[0-9]{10}([0-9]{2})?$'),
  occupation text not null default '',
  -- E.164.
  phone text check (phone ~ '^\+[0-9]{5,15}$'),
  email text,
  language text not null default 'ru',
  -- Case forms that a person confirmed («Гузель: дательный Гузели»), by part and case.
  fixed_forms jsonb not null default '{}',
  known_since timestamptz not null,
  created_by uuid references staff,
  -- Where two files turned out to be one person.
  merged_into uuid references client deferrable initially deferred,
  -- What is searched: see name_key.
  search text generated always as (name_key(surname || ' ' || name || ' ' || patronymic || ' ' || title)) stored,
  check (kind <> 'organisation' or title <> ''),
  check (kind <> 'person' or name <> '' or surname <> '')
);
create index client_search on client using gin (search gin_trgm_ops);
create index client_by_phone on client (phone);
create index client_by_inn on client (inn) where inn is not null;
create index client_by_birth on client (birth_on) where birth_on is not null;

-- Who speaks for an organisation, or for another person by law or proxy.
create table representative (
  principal_id uuid not null references client,
  person_id uuid not null references client,
  capacity text not null,
  since timestamptz not null,
  primary key (principal_id, person_id)
);

-- Help that the client asked for, in the centre's own words for it; never a diagnosis.
create table help_wish (
  id uuid primary key,
  client_id uuid not null references client,
  help text not null,
  since timestamptz not null,
  set_by uuid references staff,
  ended_at timestamptz
);
create unique index help_wish_once on help_wish (client_id, help) where ended_at is null;

create table consent (
  id uuid primary key,
  client_id uuid not null references client,
  kind text not null check (kind in ('data', 'calls', 'messenger', 'email')),
  -- What exactly was agreed («звонить после 10:00»).
  words text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  recorded_by uuid references staff
);
create index consent_by_client on consent (client_id, kind);

create table client_note (
  id uuid primary key,
  client_id uuid not null references client,
  body text not null,
  written_at timestamptz not null,
  written_by uuid not null references staff
);
create index client_note_by_client on client_note (client_id, written_at);

-- Every opening of a file with its ground (4.1.л): a contact that was under way, or a written reason.
create table client_view (
  id uuid primary key,
  client_id uuid not null references client,
  staff_id uuid not null references staff,
  at timestamptz not null,
  contact_id uuid,
  reason text not null default '',
  check (contact_id is not null or reason <> '')
);
create index client_view_by_client on client_view (client_id, at);
