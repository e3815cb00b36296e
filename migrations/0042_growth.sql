-- How colleagues grow: the plan of a person and their head, what one learns by oneself and shares, mentors of newcomers.

-- A goal of a plan. Both agree to an edition of its words: a later edition asks the other one anew.
create table growth_goal (
  id uuid primary key,
  staff_id uuid not null references staff,
  -- Of the review that it came from.
  point_id uuid unique references development_point,
  edition int not null check (edition > 0),
  self_agreed int check (self_agreed between 1 and edition),
  head_agreed int check (head_agreed between 1 and edition),
  outcome text check (outcome in ('reached', 'partly', 'dropped')),
  outcome_words text not null default '',
  ended_by uuid references staff,
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null) and (outcome is null) = (ended_by is null))
);
create index growth_goal_by_staff on growth_goal (staff_id);

create table growth_goal_edition (
  goal_id uuid not null references growth_goal,
  edition int not null check (edition > 0),
  value text not null,
  indicator text not null check (indicator <> ''),
  -- What will be different.
  difference text not null check (difference <> ''),
  due_on date not null,
  how text not null check (how in ('course', 'mentor', 'practice', 'reading')),
  written_by uuid not null references staff,
  written_at timestamptz not null,
  primary key (goal_id, edition)
);

create table growth_step (
  id uuid primary key,
  goal_id uuid not null references growth_goal,
  title text not null check (title <> ''),
  due_on date,
  state text not null check (state in ('planned', 'doing', 'done', 'dropped')),
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null
);
create index growth_step_by_goal on growth_step (goal_id);

-- The quarterly talk about the plan, as its author wrote it down for both.
create table growth_talk (
  id uuid primary key,
  staff_id uuid not null references staff,
  held_on date not null,
  words text not null check (words <> ''),
  written_by uuid not null references staff,
  written_at timestamptz not null
);
create index growth_talk_by_staff on growth_talk (staff_id, held_on);

-- What somebody learnt by oneself: read by its owner alone.
create table growth_study (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null check (kind in ('read', 'watched', 'tried', 'course')),
  title text not null check (title <> ''),
  issuer text not null default '',
  done_on date not null,
  hours numeric not null check (hours > 0 and hours <= 500),
  -- What I took from it.
  taken text not null default '',
  link text not null default '',
  file_id uuid references learning_file,
  -- In the registry of learning.
  document_id uuid unique references learning_document,
  written_at timestamptz not null,
  check (document_id is null or kind = 'course')
);
create index growth_study_by_staff on growth_study (staff_id, done_on);

-- A short write-up that colleagues read: words of its own, so that the private line stays private.
create table growth_share (
  id uuid primary key,
  staff_id uuid not null references staff,
  title text not null check (title <> ''),
  words text not null check (words <> ''),
  link text not null default '',
  shared_at timestamptz not null,
  withdrawn_at timestamptz
);
create index growth_share_by_time on growth_share (shared_at) where withdrawn_at is null;

create table growth_thanks (
  share_id uuid not null references growth_share,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (share_id, staff_id)
);

create table growth_comment (
  id uuid primary key,
  share_id uuid not null references growth_share,
  staff_id uuid not null references staff,
  words text not null check (words <> ''),
  at timestamptz not null,
  removed_at timestamptz
);
create index growth_comment_by_share on growth_comment (share_id);

-- A mentor and a learner; without a mentor it waits until somebody names one.
create table growth_pair (
  id uuid primary key,
  learner_id uuid not null references staff,
  mentor_id uuid references staff,
  source text not null check (source in ('rule', 'asked', 'offered')),
  offered_by uuid references staff,
  offered_at timestamptz not null,
  learner_agreed_at timestamptz,
  mentor_agreed_at timestamptz,
  begins_on date,
  until_on date check (until_on > begins_on),
  ending text check (ending in ('finished', 'changed', 'declined')),
  ended_by uuid references staff,
  ended_at timestamptz,
  check (mentor_id <> learner_id),
  check ((source = 'rule') = (offered_by is null)),
  check (mentor_agreed_at is null or mentor_id is not null),
  check ((begins_on is null) = (until_on is null)),
  check (begins_on is null or (learner_agreed_at is not null and mentor_agreed_at is not null)),
  check ((ending is null) = (ended_at is null) and (ending is null) = (ended_by is null))
);
create unique index growth_pair_one_open on growth_pair (learner_id) where ended_at is null;
-- A newcomer is proposed a mentor once.
create unique index growth_pair_by_rule on growth_pair (learner_id) where source = 'rule';
create index growth_pair_by_mentor on growth_pair (mentor_id) where ended_at is null;

create table growth_pair_goal (
  id uuid primary key,
  pair_id uuid not null references growth_pair,
  title text not null check (title <> ''),
  state text not null check (state in ('open', 'reached', 'dropped')),
  added_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null
);
create index growth_pair_goal_by_pair on growth_pair_goal (pair_id);

create table growth_meeting (
  id uuid primary key,
  pair_id uuid not null references growth_pair,
  held_on date not null,
  notes text not null default '',
  written_by uuid not null references staff,
  written_at timestamptz not null
);
create index growth_meeting_by_pair on growth_meeting (pair_id, held_on);

create table growth_reflection (
  pair_id uuid not null references growth_pair,
  staff_id uuid not null references staff,
  half text not null check (half in ('mid', 'final')),
  words text not null check (words <> ''),
  written_at timestamptz not null,
  primary key (pair_id, staff_id, half)
);

-- What was reminded of, each once: `due_on` is the day that it is about.
create table growth_reminder (
  staff_id uuid not null references staff,
  about text not null,
  subject_id uuid not null,
  due_on date not null,
  at timestamptz not null,
  primary key (staff_id, about, subject_id, due_on)
);
