-- Recognition: thanks between colleagues, the open rules, nominations judged by a committee that is drawn, appeals.

-- Editions that the centre wrote; the one that comes with the program is edition 0.
create table recognition_rules (
  edition int primary key check (edition > 0),
  in_force_from date not null,
  body jsonb not null,
  written_by uuid not null references staff,
  written_at timestamptz not null
);

create table thanks (
  id uuid primary key,
  from_id uuid not null references staff,
  to_staff_id uuid references staff,
  to_department_id uuid references department,
  text text not null default '',
  -- On the wall; otherwise only the two of them read it.
  is_public boolean not null,
  -- The day by the centre's clock.
  day date not null,
  at timestamptz not null,
  check ((to_staff_id is null) <> (to_department_id is null)),
  -- Nobody thanks oneself.
  check (to_staff_id is null or to_staff_id <> from_id),
  -- A burst adds nothing: one a day from one to another.
  unique (from_id, to_staff_id, day),
  unique (from_id, to_department_id, day)
);
create index thanks_by_staff on thanks (to_staff_id, at);
create index thanks_by_department on thanks (to_department_id, at);
create index thanks_on_wall on thanks (at) where is_public;

-- Near people, as a person declared them: read by that person only, and by the draw of a committee.
create table recognition_tie (
  staff_id uuid not null references staff,
  other_id uuid not null references staff,
  declared_at timestamptz not null,
  primary key (staff_id, other_id),
  check (staff_id <> other_id)
);

create table nomination (
  id uuid primary key,
  -- Of which edition, and the nomination as its rules had it then.
  rules_edition int not null check (rules_edition >= 0),
  title text not null check (title <> ''),
  award text not null check (award <> ''),
  criteria jsonb not null,
  seats int not null check (seats > 0),
  quorum int not null check (quorum between 1 and seats),
  nominee_id uuid not null references staff,
  nominator_id uuid not null references staff,
  why text not null check (why <> ''),
  since_on date not null,
  until_on date not null check (until_on >= since_on),
  made_at timestamptz not null,
  -- What the committee is drawn from: made by the server, so that anybody can draw again and nobody can choose.
  seed uuid not null,
  -- A second committee judges where an appeal was upheld.
  round int not null default 1 check (round between 1 and 2),
  votes_until date not null,
  outcome text check (outcome in ('awarded', 'declined')),
  ground text not null default '',
  decided_by uuid references staff,
  decided_at timestamptz,
  appeal_until date,
  published_by uuid references staff,
  published_at timestamptz,
  check (nominee_id <> nominator_id),
  check ((outcome is null) = (decided_at is null) and (outcome is null) = (decided_by is null)),
  check (outcome is null or (ground <> '' and appeal_until is not null)),
  check ((published_at is null) = (published_by is null)),
  check (published_at is null or outcome = 'awarded')
);
-- One at a time for a nomination and a person: many colleagues of one mind are one nomination.
create unique index nomination_one_open on nomination (nominee_id, title) where outcome is null;
create index nomination_by_nominee on nomination (nominee_id);
create index nomination_by_nominator on nomination (nominator_id);
create index nomination_published on nomination (published_at) where published_at is not null;

create table committee_member (
  nomination_id uuid not null references nomination,
  round int not null,
  staff_id uuid not null references staff,
  -- In which order drawn; substitutes go on from there.
  place int not null check (place > 0),
  drawn_at timestamptz not null,
  left_at timestamptz,
  left_why text check (left_why in ('interest', 'silent')),
  choice text check (choice in ('for', 'against')),
  reason text not null default '',
  voted_at timestamptz,
  primary key (nomination_id, round, staff_id),
  unique (nomination_id, round, place),
  check ((left_at is null) = (left_why is null)),
  check ((choice is null) = (voted_at is null)),
  check (choice is null or (reason <> '' and left_at is null))
);
create index committee_member_by_staff on committee_member (staff_id);

create table nomination_appeal (
  id uuid primary key,
  nomination_id uuid not null unique references nomination,
  staff_id uuid not null references staff,
  text text not null check (text <> ''),
  at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('upheld', 'kept')),
  answer text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
  check (outcome is null or answer <> ''),
  check (answered_by is null or answered_by <> staff_id)
);
