-- Calendars as the centre has them: a year's file laid over what the program ships, and the holidays of its region.

alter table centre add column region text check (region ~ '^[0-9]{2,3}$');

create table production_calendar (
  year int primary key,
  source text not null check (source <> ''),
  published date,
  -- Days that differ from the plain week; see calendar/model.ts.
  days jsonb not null,
  set_at timestamptz not null,
  set_by uuid references staff
);

create table regional_holiday (
  id uuid primary key,
  region text not null check (region ~ '^[0-9]{2,3}$'),
  title text not null check (title <> ''),
  -- `06-24` every year, `2026-03-20` that year only.
  on_days text[] not null check (cardinality(on_days) > 0),
  source text not null check (source <> ''),
  valid_from date not null,
  set_by uuid references staff,
  unique (region, title, valid_from)
);
