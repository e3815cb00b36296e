-- Events of the centre's own people, meetings of colleagues, and what they leave behind.

create table gathering (
  id uuid primary key,
  kind text not null check (kind in ('corporate', 'training', 'sport', 'family', 'volunteer', 'veterans')),
  title text not null check (title <> ''),
  about text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  -- Null: as many as come.
  places int check (places > 0),
  -- Family members that one colleague may bring.
  guests_most int not null default 0 check (guests_most between 0 and 10),
  budget numeric not null default 0 check (budget >= 0),
  budget_line text not null default '',
  invited text not null check (invited in ('all', 'department', 'list')),
  department_id uuid references department,
  state text not null default 'proposed' check (state in ('proposed', 'agreed', 'declined', 'cancelled')),
  organiser_id uuid not null references staff,
  made_at timestamptz not null,
  decided_by uuid references staff,
  decided_at timestamptz,
  reason text not null default '',
  -- Grows with each change that a calendar must hear of.
  sequence int not null default 0,
  changed_at timestamptz not null,
  -- What the code at the door is worked out from.
  secret text not null,
  -- What the organiser would do again, and what otherwise: read by whoever proposes the next one.
  again text not null default '',
  otherwise text not null default '',
  check ((invited = 'department') = (department_id is not null)),
  check (state <> 'agreed' or (place <> '' and decided_by is not null)),
  check (state <> 'agreed' or budget = 0 or budget_line <> '')
);
create index gathering_by_start on gathering (starts_at);

create table gathering_invited (
  gathering_id uuid not null references gathering,
  staff_id uuid not null references staff,
  primary key (gathering_id, staff_id)
);

create table gathering_seat (
  gathering_id uuid not null references gathering,
  staff_id uuid not null references staff,
  state text not null check (state in ('in', 'waiting', 'left')),
  guests int not null default 0 check (guests >= 0),
  -- The order of the waiting list.
  nth int not null,
  at timestamptz not null,
  -- For a telephone without a session: known to its owner only.
  code text not null,
  came_at timestamptz,
  came_how text check (came_how in ('code', 'hand')),
  primary key (gathering_id, staff_id),
  unique (gathering_id, code),
  check ((came_at is null) = (came_how is null)),
  check (came_at is null or state = 'in')
);
create index gathering_seat_by_staff on gathering_seat (staff_id);

create table gathering_impression (
  gathering_id uuid not null references gathering,
  staff_id uuid not null references staff,
  liked int not null check (liked between 1 and 5),
  handy int not null check (handy between 1 and 5),
  go_again boolean not null,
  words text not null default '',
  at timestamptz not null,
  primary key (gathering_id, staff_id)
);

create table gathering_photo (
  id uuid primary key,
  gathering_id uuid not null references gathering,
  by_staff uuid not null references staff,
  at timestamptz not null,
  caption text not null default '',
  width int not null,
  height int not null,
  -- Null once somebody shown has said no: nothing is kept.
  content bytea,
  small bytea,
  removed_at timestamptz,
  check ((removed_at is null) = (content is not null)),
  check ((removed_at is null) = (small is not null))
);
create index gathering_photo_by_gathering on gathering_photo (gathering_id, at);

create table gathering_shown (
  photo_id uuid not null references gathering_photo,
  staff_id uuid not null references staff,
  agreed boolean,
  answered_at timestamptz,
  primary key (photo_id, staff_id),
  check ((agreed is null) = (answered_at is null))
);
create index gathering_shown_by_staff on gathering_shown (staff_id);

-- A meeting of colleagues.
create table meeting (
  id uuid primary key,
  title text not null check (title <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  -- The last part of the video address.
  video_code text,
  organiser_id uuid not null references staff,
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  minutes text not null default '',
  held_minutes int check (held_minutes between 1 and 600),
  made_at timestamptz not null,
  sequence int not null default 0,
  changed_at timestamptz not null,
  check ((state = 'held') = (held_minutes is not null))
);
create index meeting_by_start on meeting (starts_at);

create table meeting_item (
  meeting_id uuid not null references meeting,
  nth int not null,
  title text not null check (title <> ''),
  minutes int not null check (minutes between 1 and 240),
  decision text not null default '',
  primary key (meeting_id, nth)
);

create table meeting_person (
  meeting_id uuid not null references meeting,
  staff_id uuid not null references staff,
  -- Of the day: hours are counted there even after a move to another department.
  department_id uuid not null references department,
  came boolean,
  primary key (meeting_id, staff_id)
);
create index meeting_person_by_staff on meeting_person (staff_id);

create table meeting_promise (
  meeting_id uuid not null references meeting,
  promise_id uuid not null references promise,
  primary key (meeting_id, promise_id)
);

-- Told to a colleague: each thing once for a moment.
create table gathering_notice (
  id uuid primary key,
  staff_id uuid not null references staff,
  gathering_id uuid references gathering,
  meeting_id uuid references meeting,
  about text not null check (about in ('decide', 'agreed', 'declined', 'soon', 'promoted', 'changed', 'cancelled', 'photo')),
  -- The beginning that it was said about.
  moment timestamptz not null,
  at timestamptz not null,
  read_at timestamptz,
  unique nulls not distinct (staff_id, gathering_id, meeting_id, about, moment),
  check ((gathering_id is null) <> (meeting_id is null))
);
create index gathering_notice_unread on gathering_notice (staff_id) where read_at is null;

-- The personal address of a calendar; only the hash of its secret word is kept.
create table gathering_feed (
  staff_id uuid primary key references staff,
  token_hash text not null unique,
  made_at timestamptz not null
);

-- «https://vks.example.ru/{code}»: one row.
create table meeting_setting (
  id int primary key check (id = 1),
  video_pattern text not null,
  changed_at timestamptz not null,
  changed_by uuid not null references staff
);
