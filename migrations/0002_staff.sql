-- The centre, its departments, windows and staff; sessions; norms with their legal source.

create table centre (
  id int primary key default 1 check (id = 1),
  title text not null,
  short_title text not null,
  address text not null,
  phone text not null,
  time_zone text not null default 'Europe/Moscow',
  -- Changed tokens of the look (colours, logo file), as the centre set them.
  theme jsonb not null default '{}'
);

create table department (
  id uuid primary key,
  title text not null,
  short_title text not null,
  -- Weekly pattern: seven arrays of [from, to] local times, Monday first; see calendar/model.ts.
  hours jsonb not null,
  sort int not null default 0
);

create table staff (
  id uuid primary key,
  surname text not null,
  name text not null,
  patronymic text not null default '',
  gender text check (gender in ('male', 'female')),
  position text not null,
  department_id uuid not null references department,
  roles text[] not null check (cardinality(roles) > 0),
  login text not null unique,
  password_hash text not null,
  failures int not null default 0,
  barred_until timestamptz,
  joined_on date not null,
  left_on date,
  unique (id, department_id)
);
create index staff_by_department on staff (department_id);

-- A service window («окно») of the hall.
create table counter (
  id uuid primary key,
  number int not null unique,
  department_id uuid not null references department,
  -- Where to turn from the middle of the hall: shown on the board with an arrow.
  direction text not null default '' check (direction in ('', 'left', 'right', 'ahead'))
);

create table session (
  token_hash text primary key,
  staff_id uuid not null references staff,
  counter_id uuid references counter,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  locked_at timestamptz,
  ended_at timestamptz
);
create index session_by_staff on session (staff_id) where ended_at is null;

-- Terms, thresholds, limits: dated, with the source; the newest row that is in force on a day counts.
create table norm (
  code text not null,
  value numeric not null,
  unit text not null,
  source text not null,
  valid_from date not null,
  valid_to date,
  set_by uuid references staff,
  primary key (code, valid_from)
);
