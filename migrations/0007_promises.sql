-- Whatever the centre said it will do: with an owner and a due moment, always.

create table promise (
  id uuid primary key,
  what text not null check (what <> ''),
  client_id uuid references client,
  -- A promise between colleagues.
  colleague_id uuid references staff,
  contact_id uuid references contact,
  channel text not null check (channel in ('visit', 'call', 'letter', 'mail', 'message', 'rating', 'office')),
  clause text not null default '2.2',
  -- Who does it: the centre's owner, or the client themself («принесёт справку»).
  by_client boolean not null default false,
  owner_id uuid not null references staff,
  department_id uuid not null references department,
  made_at timestamptz not null,
  made_by uuid references staff,
  due_at timestamptz not null,
  -- As first agreed; keeping it on time is measured against the last moment the client agreed to.
  first_due_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'kept', 'cancelled')),
  ended_at timestamptz,
  ended_by uuid references staff,
  outcome text not null default '',
  lateness_reason text not null default '',
  check (client_id is not null or colleague_id is not null),
  check ((state = 'open') = (ended_at is null)),
  check (state <> 'cancelled' or outcome <> '')
);
create index promise_due on promise (owner_id, due_at) where state = 'open';
create index promise_due_in_department on promise (department_id, due_at) where state = 'open';
create index promise_by_client on promise (client_id, made_at);
create index promise_by_contact on promise (contact_id);

create table promise_move (
  id uuid primary key,
  promise_id uuid not null references promise,
  from_due timestamptz not null,
  to_due timestamptz not null,
  client_agreed boolean not null,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  by_staff uuid not null references staff
);
create index promise_move_by_promise on promise_move (promise_id);
