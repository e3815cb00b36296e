-- A conflict in a contact: the guide beside the talk, the head who is invited, what was afterwards; breaks; marks on a client.

-- Nobody is called to the window of somebody who has a break.
create table staff_break (
  id uuid primary key,
  staff_id uuid not null references staff,
  began_at timestamptz not null,
  -- Ended earlier: the moment at which it really was.
  ends_at timestamptz not null,
  check (ends_at >= began_at)
);
create index staff_break_by_staff on staff_break (staff_id, ends_at);

-- Who answers where the head of the department does not.
create table deputy (
  department_id uuid primary key references department,
  staff_id uuid not null references staff,
  set_by uuid not null references staff,
  set_at timestamptz not null
);

create table conflict (
  id uuid primary key,
  -- One conflict a contact: two tabs, two presses are the same.
  contact_id uuid not null unique references contact,
  staff_id uuid not null references staff,
  department_id uuid not null references department,
  place text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('calmed', 'head-went-on', 'refused', 'client-left', 'alarm')),
  promise_id uuid references promise,
  -- Afterwards: facts, not labels.
  facts text not null default '',
  said text not null default '',
  cause text check (cause in ('wait', 'our-mistake', 'unclear', 'no-result', 'papers', 'repeat-visit', 'manner', 'other')),
  proposal text not null default '',
  written_at timestamptz,
  -- What the worker was offered, and what they took.
  support text check (support in ('break', 'talk', 'nothing')),
  support_at timestamptz,
  break_id uuid references staff_break,
  check ((ended_at is null) = (outcome is null)),
  check (written_at is null or (facts <> '' and cause is not null)),
  check ((support is null) = (support_at is null))
);
create index conflict_by_department on conflict (department_id, began_at);
create index conflict_by_staff on conflict (staff_id, began_at);

create table conflict_step (
  conflict_id uuid not null references conflict,
  step text not null check (step in ('listen', 'empathy', 'insult-1', 'insult-2', 'our-mistake', 'head-here', 'refusal')),
  said_at timestamptz not null,
  primary key (conflict_id, step)
);

-- The head is invited with the essence; rings go from one to the next until somebody answers.
create table invitation (
  id uuid primary key,
  conflict_id uuid not null references conflict,
  essence text not null check (essence <> ''),
  client_name text not null,
  state text not null default 'open' check (state in ('open', 'coming', 'here', 'unanswered', 'withdrawn')),
  made_at timestamptz not null,
  -- Who comes, when they said so, and by when.
  taken_by uuid references staff,
  answered_at timestamptz,
  due_at timestamptz,
  here_at timestamptz,
  ended_at timestamptz,
  check ((taken_by is null) = (answered_at is null)),
  check (state not in ('coming', 'here') or taken_by is not null),
  check ((state in ('here', 'unanswered', 'withdrawn')) = (ended_at is not null))
);
create unique index invitation_one_at_a_time on invitation (conflict_id) where ended_at is null;
create index invitation_open on invitation (made_at) where state = 'open';

create table ring (
  id uuid primary key,
  invitation_id uuid not null references invitation,
  place int not null,
  staff_id uuid not null references staff,
  rung_at timestamptz not null,
  answer text check (answer in ('coming', 'in-minutes', 'passed', 'unanswered', 'not-needed')),
  answered_at timestamptz,
  unique (invitation_id, place),
  unique (invitation_id, staff_id),
  check ((answer is null) = (answered_at is null))
);
create unique index ring_one_at_a_time on ring (invitation_id) where answer is null;
create index ring_open_to on ring (staff_id, rung_at);

-- What colleagues should know before they serve: with an author, a ground and a last day; the client may read it.
create table client_mark (
  id uuid primary key,
  client_id uuid not null references client,
  conflict_id uuid not null references conflict,
  author_id uuid not null references staff,
  department_id uuid not null references department,
  words text not null check (words <> ''),
  made_at timestamptz not null,
  last_on date not null,
  ended_at timestamptz,
  ended_by uuid references staff,
  end_reason text not null default '',
  -- The client has read it, on paper or on the screen.
  shown_at timestamptz,
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is null) = (end_reason = ''))
);
create index client_mark_by_client on client_mark (client_id);
