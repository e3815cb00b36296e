-- The centre's own templates of letters: dated, for a department or for all; shipped ones stand beside them.

create table letter_template (
  id uuid primary key,
  code text not null check (code <> ''),
  -- Null: for all departments.
  department_id uuid references department,
  title text not null check (title <> ''),
  about text not null default '',
  body text not null check (body <> ''),
  valid_from date not null,
  -- An edition that takes the template out of use from its day on.
  withdrawn boolean not null default false,
  made_at timestamptz not null,
  made_by uuid not null references staff,
  unique nulls not distinct (code, department_id, valid_from)
);
