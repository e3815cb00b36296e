-- The organisation's own Code: editions as they were imported, who has read which, what colleagues ask and tell about a clause.

create table code_edition (
  id uuid primary key,
  title text not null,
  -- The text exactly as it came: the tree is made of it again where the rules of reading become better.
  source text not null,
  fingerprint text not null unique,
  approved_by text not null default '',
  in_force_from date not null unique,
  imported_at timestamptz not null,
  -- Null: from the command line.
  imported_by uuid references staff
);

create table code_acknowledgement (
  edition_id uuid not null references code_edition,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (edition_id, staff_id)
);

create table code_note (
  id uuid primary key,
  -- Of the document: «4.2.3»; it outlives an edition.
  clause text not null,
  kind text not null check (kind in ('question', 'example')),
  text text not null,
  written_by uuid not null references staff,
  written_at timestamptz not null,
  answer text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  check ((answer = '') = (answered_by is null) and (answer = '') = (answered_at is null)),
  check (kind = 'question' or answer = '')
);
create index code_note_by_clause on code_note (clause, written_at);
