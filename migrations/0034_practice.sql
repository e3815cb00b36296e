-- What people know of the Code: situations of the centre's own, private repetition, the certifying test for the record.

-- Editions that the centre wrote: of a situation of its own, or over one that comes with the program (that one is edition 0).
create table situation (
  key text not null check (key <> ''),
  edition int not null check (edition > 0),
  clause text not null,
  place text not null,
  difficulty int not null check (difficulty between 1 and 3),
  scene text not null check (scene <> ''),
  options jsonb not null,
  retired boolean not null,
  written_by uuid not null references staff,
  written_at timestamptz not null,
  primary key (key, edition)
);

-- One person's memory of one situation. Read by that person's own screens only.
create table practice_card (
  staff_id uuid not null references staff,
  key text not null,
  -- How many times it has been answered: the next showing has this number.
  reps int not null check (reps > 0),
  lapses int not null,
  -- As ts-fsrs counts them: days, 1–10, 0–3.
  stability double precision not null,
  difficulty double precision not null,
  state int not null,
  scheduled_days int not null,
  last_at timestamptz not null,
  due_at timestamptz not null,
  primary key (staff_id, key)
);

-- A showing is answered once, however often the answer is sent and from however many screens.
create table practice_answer (
  staff_id uuid not null references staff,
  key text not null,
  showing int not null check (showing >= 0),
  edition int not null,
  -- Places as they were shown.
  chosen int[] not null,
  grade text not null check (grade in ('again', 'hard', 'good')),
  at timestamptz not null,
  primary key (staff_id, key, showing)
);
create index practice_answer_by_day on practice_answer (staff_id, at);

-- By which order of the centre people are tested; the latest that has begun is in force.
create table certification_order (
  id uuid primary key,
  number text not null check (number <> ''),
  dated date not null,
  in_force_from date not null unique,
  questions int not null check (questions between 1 and 100),
  -- Clauses whose situations are drawn, with all under them; empty: all.
  clauses text[] not null,
  minutes int not null check (minutes between 1 and 240),
  pass_percent int not null check (pass_percent between 1 and 100),
  attempts int not null check (attempts between 1 and 20),
  cooling_days int not null check (cooling_days between 0 and 365),
  period_months int not null check (period_months between 1 and 60),
  -- Who must; empty: everybody.
  roles text[] not null,
  entered_by uuid not null references staff,
  entered_at timestamptz not null
);

create table certification_attempt (
  id uuid primary key,
  staff_id uuid not null references staff,
  order_id uuid not null references certification_order,
  -- Counted for the person, from 1.
  number int not null check (number > 0),
  -- What the draw was made from: it can be made again and compared.
  seed text not null,
  -- As they were drawn, with what is right: later editions change nothing of this attempt.
  questions jsonb not null,
  started_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at),
  finished_at timestamptz check (finished_at between started_at and ends_at),
  -- Questions that were disputed with success: they count as answered rightly.
  upheld int[] not null default '{}',
  right_count int,
  passed boolean,
  check ((finished_at is null) = (right_count is null) and (finished_at is null) = (passed is null)),
  unique (staff_id, number)
);
create unique index certification_attempt_open on certification_attempt (staff_id) where finished_at is null;
create index certification_attempt_overdue on certification_attempt (ends_at) where finished_at is null;

create table certification_answer (
  attempt_id uuid not null references certification_attempt,
  place int not null check (place >= 0),
  chosen int[] not null,
  is_right boolean not null,
  at timestamptz not null,
  primary key (attempt_id, place)
);

-- «The question is disputable»: reaches whoever keeps the bank; answered once.
create table situation_dispute (
  id uuid primary key,
  key text not null,
  edition int not null,
  -- Null: it came up in one's private practice, and the author is not shown.
  attempt_id uuid references certification_attempt,
  place int,
  staff_id uuid not null references staff,
  text text not null check (text <> ''),
  at timestamptz not null,
  outcome text check (outcome in ('upheld', 'kept')),
  answer text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  check ((attempt_id is null) = (place is null)),
  check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
  unique (attempt_id, place)
);
create index situation_dispute_by_key on situation_dispute (key);
create index situation_dispute_open on situation_dispute (at) where outcome is null;
