-- The telephone: lines, calls as the exchange and the screens tell of them, warm transfers with a briefing, call-backs.

-- A number of the exchange: a colleague's own, or one that rings at a whole department.
create table phone_line (
  number text primary key check (number ~ '^\+?[0-9]{2,15}$'),
  staff_id uuid unique references staff,
  department_id uuid not null references department
);

create table phone_call (
  id uuid primary key,
  -- How the exchange calls it; a call written by hand has none.
  exchange_call text unique,
  direction text not null check (direction in ('in', 'out')),
  -- The other side, E.164; null where it hides its number.
  number text check (number ~ '^\+[0-9]{5,15}$'),
  line text not null default '',
  state text not null check (state in ('ringing', 'talking', 'held', 'transferring', 'ended', 'missed')),
  department_id uuid not null references department,
  -- Who talks; while a department's line rings, nobody yet.
  staff_id uuid references staff,
  contact_id uuid unique references contact,
  came_at timestamptz not null,
  answered_at timestamptz,
  held_since timestamptz,
  held_seconds int not null default 0,
  ended_at timestamptz,
  ended_by text check (ended_by in ('client', 'centre')),
  -- Outgoing: why we call, for which call-back, whether it was convenient.
  purpose text not null default '',
  call_back_id uuid,
  convenient boolean,
  -- Refused politely: on which ground, and where to go instead.
  refusal_ground text,
  refusal_where text,
  -- The worker has put it away: the talk is closed, or there was nothing to close.
  settled boolean not null default false,
  check ((state in ('ended', 'missed')) = (ended_at is not null)),
  check (state not in ('talking', 'held', 'transferring') or staff_id is not null),
  check ((state in ('held', 'transferring')) = (held_since is not null)),
  check ((refusal_ground is null) = (refusal_where is null))
);
create index phone_call_open on phone_call (department_id, came_at) where not settled;
create index phone_call_by_staff on phone_call (staff_id, came_at);

-- What was heard of a call, from the exchange or from a screen: each once; the state of a call is told by all of them together.
create table phone_event (
  id text primary key,
  exchange_call text,
  call_id uuid references phone_call,
  kind text not null check (kind in ('newCall', 'answer', 'hold', 'back', 'transfer', 'hangup')),
  at timestamptz not null,
  heard_at timestamptz not null,
  body jsonb not null,
  check (exchange_call is not null or call_id is not null)
);
create index phone_event_by_call on phone_event (call_id);
create index phone_event_by_exchange_call on phone_event (exchange_call);

-- A client goes to a colleague only after the colleague has read with what.
create table warm_transfer (
  id uuid primary key,
  call_id uuid not null references phone_call,
  from_staff_id uuid not null references staff,
  to_staff_id uuid not null references staff,
  essence text not null check (essence <> ''),
  client_name text not null check (client_name <> ''),
  ask text not null default '',
  state text not null default 'offered'
    check (state in ('offered', 'read', 'connected', 'refused', 'unanswered', 'taken-back', 'lost')),
  made_at timestamptz not null,
  read_at timestamptz,
  ended_at timestamptz,
  refusal text not null default '',
  -- The receiver on the hand-over: 3 all was told, 2 had to ask again, 1 began anew.
  mark int check (mark between 1 and 3),
  check ((state in ('offered', 'read')) = (ended_at is null)),
  check (state <> 'refused' or refusal <> ''),
  check (state not in ('read', 'connected') or read_at is not null),
  check (from_staff_id <> to_staff_id)
);
create unique index warm_transfer_one_open on warm_transfer (call_id) where ended_at is null;
create index warm_transfer_open_to on warm_transfer (to_staff_id) where ended_at is null;

-- Whom we have to call: owner, moment and state are those of its promise.
create table call_back (
  id uuid primary key,
  promise_id uuid not null unique references promise,
  -- From which call it comes: missed, abandoned, or agreed in it.
  call_id uuid references phone_call,
  why text not null check (why in ('agreed', 'missed', 'abandoned')),
  number text not null check (number ~ '^\+[0-9]{5,15}$'),
  client_id uuid references client,
  made_at timestamptz not null
);
create unique index call_back_of_lost_call on call_back (call_id) where why <> 'agreed';
alter table phone_call add foreign key (call_back_id) references call_back;
create index phone_call_of_call_back on phone_call (call_back_id) where call_back_id is not null;
