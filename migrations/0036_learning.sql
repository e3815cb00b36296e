-- What colleagues learn: courses with their lessons, who must take which by when, how far they are, what it is proved by.

create table learning_course (
  id uuid primary key,
  title text not null check (title <> ''),
  -- What a colleague can do after it.
  purpose text not null default '',
  clauses text[] not null default '{}',
  own boolean not null,
  provider text not null default '',
  hours numeric not null check (hours > 0 and hours <= 2000),
  format text not null check (format in ('online', 'classroom', 'mixed')),
  valid_months int check (valid_months between 1 and 120),
  -- Reads the tasks, leads the groups; null: whoever is in charge of staff.
  trainer_id uuid references staff,
  state text not null default 'draft' check (state in ('draft', 'open', 'withdrawn')),
  made_at timestamptz not null,
  made_by uuid not null references staff,
  check (own or provider <> '')
);
create unique index learning_course_title on learning_course (lower(title)) where state <> 'withdrawn';

-- Who must take a course. Empty position and null department mean everybody.
create table learning_obligation (
  id uuid primary key,
  course_id uuid not null references learning_course,
  position text not null default '',
  department_id uuid references department,
  -- From joining or from `since`, whichever is later.
  due_days int not null check (due_days between 1 and 730),
  since date not null,
  ended_on date
);
create index learning_obligation_by_course on learning_obligation (course_id);

-- Courses in their order for a position; empty positions: for everybody.
create table learning_path (
  id uuid primary key,
  title text not null check (title <> ''),
  positions text[] not null default '{}',
  made_at timestamptz not null,
  made_by uuid not null references staff,
  withdrawn_at timestamptz
);
create table learning_path_step (
  path_id uuid not null references learning_path,
  course_id uuid not null references learning_course,
  sort int not null,
  primary key (path_id, course_id)
);

-- A file is sent in parts and read in parts: a film does not have to fit into memory.
create table learning_file (
  id uuid primary key,
  name text not null,
  media_type text not null,
  size int not null check (size > 0),
  part_size int not null check (part_size > 0),
  complete boolean not null default false,
  added_at timestamptz not null,
  added_by uuid not null references staff
);
create table learning_file_part (
  file_id uuid not null references learning_file,
  n int not null check (n >= 0),
  content bytea not null,
  primary key (file_id, n)
);

-- A SCORM package, unpacked.
create table learning_package (
  id uuid primary key,
  standard text not null check (standard in ('1.2', '2004')),
  title text not null,
  size int not null,
  added_at timestamptz not null,
  added_by uuid not null references staff
);
create table learning_package_file (
  package_id uuid not null references learning_package,
  path text not null,
  media_type text not null,
  content bytea not null,
  primary key (package_id, path)
);

create table learning_lesson (
  id uuid primary key,
  course_id uuid not null references learning_course,
  sort int not null,
  kind text not null check (kind in ('text', 'video', 'task', 'test', 'scorm')),
  title text not null check (title <> ''),
  minutes int not null default 0 check (minutes between 0 and 6000),
  -- By kind: words, questions with their answers, where a package begins.
  content jsonb not null,
  file_id uuid references learning_file,
  package_id uuid references learning_package,
  removed_at timestamptz,
  check ((kind = 'video') = (file_id is not null)),
  check ((kind = 'scorm') = (package_id is not null))
);
create index learning_lesson_by_course on learning_lesson (course_id, sort);

-- Somebody takes a course, from the first lesson to the last.
create table learning_study (
  id uuid primary key,
  staff_id uuid not null references staff,
  course_id uuid not null references learning_course,
  started_at timestamptz not null,
  finished_at timestamptz,
  finished_on date,
  check ((finished_at is null) = (finished_on is null))
);
create unique index learning_study_one_open on learning_study (staff_id, course_id) where finished_at is null;
create index learning_study_by_course on learning_study (course_id, finished_on);

create table learning_assignment (
  id uuid primary key,
  staff_id uuid not null references staff,
  course_id uuid not null references learning_course,
  -- Null: by an obligation.
  assigned_by uuid references staff,
  assigned_at timestamptz not null,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  ended_at timestamptz,
  -- 0 none, 1 soon, 2 due today, 3 late, 4 the head knows.
  reminded int not null default 0,
  check ((state = 'open') = (ended_at is null))
);
create unique index learning_assignment_one_open on learning_assignment (staff_id, course_id) where state = 'open';
create index learning_assignment_due on learning_assignment (due_on) where state = 'open';

create table learning_progress (
  study_id uuid not null references learning_study,
  lesson_id uuid not null references learning_lesson,
  state text not null check (state in ('begun', 'waiting', 'returned', 'failed', 'passed')),
  score int check (score between 0 and 100),
  answer text not null default '',
  remark text not null default '',
  -- How long a SCORM lesson has been open, each moment once; how far a film has been watched.
  seconds int not null default 0,
  changed_at timestamptz not null,
  checked_by uuid references staff,
  checked_at timestamptz,
  primary key (study_id, lesson_id)
);
create index learning_progress_waiting on learning_progress (lesson_id) where state = 'waiting';

create table learning_try (
  id uuid primary key,
  study_id uuid not null references learning_study,
  lesson_id uuid not null references learning_lesson,
  at timestamptz not null,
  answers jsonb not null,
  score int not null,
  passed boolean not null
);
create index learning_try_by_study on learning_try (study_id, lesson_id, at);

-- A SCORM lesson opened on a screen. What it says counts by `seq`: an older word that comes late changes nothing.
create table learning_launch (
  id uuid primary key,
  study_id uuid not null references learning_study,
  lesson_id uuid not null references learning_lesson,
  -- The pages of the package are given to whoever has the token, for a day: they are read without a session.
  token_hash text not null unique,
  opened_at timestamptz not null,
  seq int not null default 0,
  seconds int not null default 0
);
create index learning_launch_by_study on learning_launch (study_id, lesson_id, opened_at);

-- What a SCORM lesson keeps for itself, as the last screen that went on with it left it.
create table learning_scorm (
  study_id uuid not null references learning_study,
  lesson_id uuid not null references learning_lesson,
  cmi jsonb not null,
  launch_id uuid not null references learning_launch,
  changed_at timestamptz not null,
  primary key (study_id, lesson_id)
);

create table learning_group (
  id uuid primary key,
  course_id uuid not null references learning_course,
  title text not null check (title <> ''),
  trainer_id uuid references staff,
  -- Of another house, where it is not a colleague.
  trainer_name text not null default '',
  made_at timestamptz not null,
  made_by uuid not null references staff,
  check (trainer_id is null or trainer_name = '')
);
create index learning_group_by_course on learning_group (course_id);
create table learning_member (
  group_id uuid not null references learning_group,
  staff_id uuid not null references staff,
  added_at timestamptz not null,
  primary key (group_id, staff_id)
);
create index learning_member_by_staff on learning_member (staff_id);
create table learning_sitting (
  id uuid primary key,
  group_id uuid not null references learning_group,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  link text not null default '',
  cancelled_at timestamptz,
  check (place <> '' or link <> '')
);
create index learning_sitting_by_group on learning_sitting (group_id, starts_at);
create table learning_attendance (
  sitting_id uuid not null references learning_sitting,
  staff_id uuid not null references staff,
  came boolean not null,
  marked_at timestamptz not null,
  marked_by uuid not null references staff,
  primary key (sitting_id, staff_id)
);

-- What proves a qualification: our certificates, and papers of other houses.
create table learning_document (
  id uuid primary key,
  staff_id uuid not null references staff,
  own boolean not null,
  title text not null check (title <> ''),
  number text not null default '',
  issuer text not null default '',
  hours numeric not null default 0 check (hours >= 0),
  issued_on date not null,
  expires_on date check (expires_on >= issued_on),
  course_id uuid references learning_course,
  study_id uuid references learning_study,
  -- Of what stands on our certificate: without it a number proves nothing.
  hash text,
  -- The name as it was on the day.
  holder text not null,
  file_id uuid references learning_file,
  added_at timestamptz not null,
  added_by uuid references staff,
  removed_at timestamptz,
  check (own = (hash is not null))
);
create unique index learning_document_number on learning_document (number) where own;
create unique index learning_document_study on learning_document (study_id) where own;
create index learning_document_by_staff on learning_document (staff_id);
create index learning_document_expiry on learning_document (expires_on) where removed_at is null;

-- The last number of a certificate in a year.
create table learning_number (year int primary key, last int not null);
