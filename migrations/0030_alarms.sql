-- Alarm: a threat to life or health. On the screens of security and heads at once; outside by signed messages that are retried.
create table alarm (
  id uuid primary key,
  staff_id uuid not null references staff,
  department_id uuid not null references department,
  contact_id uuid references contact,
  place text not null,
  -- Played for practice: marked on every screen, never leaves the building.
  rehearsal boolean not null,
  raised_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references staff,
  end_reason text,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (end_reason is null)),
  check (end_reason <> '')
);
create unique index alarm_one_at_a_time on alarm (staff_id, rehearsal) where ended_at is null;
create index alarm_by_moment on alarm (raised_at);

-- Who goes there, since when.
create table alarm_help (
  alarm_id uuid not null references alarm,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (alarm_id, staff_id)
);

create table alarm_notice (
  id uuid primary key,
  alarm_id uuid not null references alarm,
  channel text not null check (channel in ('webhook', 'mail')),
  kind text not null check (kind in ('raised', 'ended')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'given-up')),
  attempts int not null default 0,
  -- Not before; while somebody tries, the end of their turn: whoever dies leaves it to the next.
  next_at timestamptz not null,
  sent_at timestamptz,
  trouble text not null default '',
  unique (alarm_id, channel, kind),
  check ((state = 'sent') = (sent_at is not null))
);
create index alarm_notice_waiting on alarm_notice (next_at) where state = 'waiting';
