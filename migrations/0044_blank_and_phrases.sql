-- The centre's blank; templates of letters that answer no appeal, all editions of a template kept; phrases of one's own.

-- What stands on the centre's blank, from a day on. Rows are never changed: the blank of an old letter can be told.
create table letter_blank (
  id uuid primary key,
  valid_from date not null,
  founder text not null default '',
  title text not null check (title <> ''),
  short_title text not null default '',
  address text not null check (address <> ''),
  phone text not null check (phone <> ''),
  email text not null default '',
  site text not null default '',
  okpo text not null default '',
  ogrn text not null default '',
  inn text not null default '',
  kpp text not null default '',
  -- The page at which a letter can be checked; '' : the code tells number and date in words.
  check_address text not null default '',
  with_code boolean not null default true,
  logo bytea,
  logo_type text check (logo_type in ('image/png', 'image/svg+xml')),
  made_at timestamptz not null,
  made_by uuid not null references staff,
  check ((logo is null) = (logo_type is null))
);
create index letter_blank_by_day on letter_blank (valid_from, made_at);

-- An edition of the same day stays beside the former one: versions are compared.
alter table letter_template drop constraint letter_template_code_department_id_valid_from_key;
create index letter_template_by_code on letter_template (code, valid_from, made_at);
-- answer: to an appeal; letter: by e-mail, on our own accord.
alter table letter_template add column purpose text not null default 'answer' check (purpose in ('answer', 'letter'));

-- A colleague's own phrase, a department's, or the centre's (both null).
create table letter_phrase (
  id uuid primary key,
  staff_id uuid references staff,
  department_id uuid references department,
  part text not null check (part <> ''),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  -- The clause of the Code that it serves, '' where none.
  clause text not null default '',
  made_at timestamptz not null,
  made_by uuid not null references staff,
  withdrawn_at timestamptz,
  withdrawn_by uuid references staff,
  check (staff_id is null or department_id is null),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index letter_phrase_by_owner on letter_phrase (staff_id, department_id) where withdrawn_at is null;
