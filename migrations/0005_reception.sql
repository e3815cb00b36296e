-- The hall: tickets, bookings, the published order of the queue, calls on the board.

create table priority_group (
  code text primary key,
  title text not null,
  source text not null,
  valid_from date not null,
  valid_to date
);

-- The published order: the newest edition in force counts.
create table queue_order (
  edition int primary key,
  valid_from date not null,
  -- K: an ordinary visitor is overtaken by at most this many priority visitors who came later.
  overtakes int not null check (overtakes between 0 and 20),
  -- A booking may be called this many minutes before its time, and keeps its place this long after it.
  early_minutes int not null default 10,
  late_minutes int not null default 15,
  published_text text not null,
  approved_by text not null
);

create table booking (
  id uuid primary key,
  client_id uuid not null references client,
  reason_id uuid not null references reason,
  department_id uuid not null references department,
  starts_at timestamptz not null,
  minutes int not null check (minutes between 5 and 180),
  note text not null default '',
  state text not null default 'booked' check (state in ('booked', 'arrived', 'cancelled', 'missed')),
  made_at timestamptz not null,
  made_by uuid references staff
);
create index booking_by_day on booking (department_id, starts_at);

create table ticket (
  id uuid primary key,
  -- For the client's own link: random, says nothing.
  code text not null unique,
  day date not null,
  letter text not null,
  number int not null,
  reason_id uuid not null references reason,
  department_id uuid not null references department,
  state text not null default 'waiting' check (state in ('waiting', 'away', 'called', 'serving', 'parked', 'done', 'no-show', 'left')),
  priority_group text references priority_group,
  help text[] not null default '{}',
  language text not null default 'ru',
  booking_id uuid unique references booking,
  client_id uuid references client,
  issued_at timestamptz not null,
  issued_by uuid references staff,
  -- Its place: the moment the client joined this queue, or the booked time.
  queued_at timestamptz not null,
  -- Later priority visitors who were called before this one; never above K.
  overtaken int not null default 0,
  -- After a transfer: only this specialist may call.
  for_staff_id uuid references staff,
  called_at timestamptz,
  called_times int not null default 0,
  counter_id uuid references counter,
  staff_id uuid references staff,
  serving_since timestamptz,
  parked_at timestamptz,
  ended_at timestamptz,
  unique (day, letter, number),
  check (state not in ('called', 'serving', 'parked') or staff_id is not null)
);
create index ticket_waiting on ticket (department_id, queued_at) where state = 'waiting';
create index ticket_by_day on ticket (day, department_id);
-- One visit at a time at a desk: two tabs or a double click cannot open two.
create unique index ticket_one_at_desk on ticket (staff_id) where state in ('called', 'serving');

-- The last number given out per day and letter.
create table ticket_counter (
  day date not null,
  letter text not null,
  last int not null,
  primary key (day, letter)
);

create table ticket_call (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  counter_id uuid not null references counter,
  staff_id uuid not null references staff,
  at timestamptz not null,
  again boolean not null default false
);
create index ticket_call_by_time on ticket_call (at);

-- Whoever is called out of the published order is called with a reason, and it is counted.
create table order_exception (
  id uuid primary key,
  ticket_id uuid not null references ticket,
  staff_id uuid not null references staff,
  reason text not null check (reason <> ''),
  at timestamptz not null
);
