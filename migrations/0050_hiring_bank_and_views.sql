-- The bank of questions in the centre's own editions; who looked at a candidate.

-- What the centre wrote over the bank that comes with the program (edition 0). Vacancies keep the questions as they chose them.
create table hiring_bank (
  edition int primary key check (edition > 0),
  questions jsonb not null,
  written_by uuid not null references staff,
  written_at timestamptz not null
);

-- Once a day for each who looked and what was looked at; names nobody but the staff, so it outlives the erasure.
create table hiring_view (
  candidate_id uuid not null references hiring_candidate,
  staff_id uuid not null references staff,
  day date not null,
  what text not null check (what in ('card', 'interview', 'letter')),
  at timestamptz not null,
  primary key (candidate_id, staff_id, day, what)
);
