-- Reviews by the six values: the competency model, cycles with their forms, what was agreed, appeals, quality of sampled work.

-- Editions that the centre wrote; the one that comes with the program is edition 0.
create table competency_model (
  edition int primary key check (edition > 0),
  in_force_from date not null,
  indicators jsonb not null,
  written_by uuid not null references staff,
  written_at timestamptz not null
);

create table review_cycle (
  id uuid primary key,
  title text not null check (title <> ''),
  -- Work of these days is reviewed; clients' ratings are counted over them.
  since_on date not null,
  -- Forms are taken through this day.
  until_on date not null check (until_on >= since_on),
  model_edition int not null check (model_edition >= 0),
  -- As they stood at the opening: a later edition changes nothing here.
  indicators jsonb not null,
  -- Fewer answers of a group than this are not shown; the norm of the day of opening.
  least int not null check (least >= 3),
  opened_by uuid not null references staff,
  opened_at timestamptz not null,
  closed_by uuid references staff,
  closed_at timestamptz,
  shown_by uuid references staff,
  shown_at timestamptz,
  check ((closed_by is null) = (closed_at is null)),
  check ((shown_by is null) = (shown_at is null)),
  check (shown_at is null or closed_at is not null)
);

create table review_subject (
  cycle_id uuid not null references review_cycle,
  staff_id uuid not null references staff,
  department_id uuid not null references department,
  post text not null check (post in ('window', 'head', 'other')),
  -- What the person says of the result.
  remark text not null default '',
  remark_at timestamptz,
  primary key (cycle_id, staff_id)
);
create index review_subject_by_staff on review_subject (staff_id);

-- Who is asked about whom. Until it is sent only its author reads it; afterwards only sums of it are read.
create table review_form (
  id uuid primary key,
  cycle_id uuid not null,
  subject_id uuid not null,
  reviewer_id uuid not null references staff,
  side text not null check (side in ('self', 'head', 'colleague', 'subordinate')),
  marks jsonb not null default '{}',
  comment text not null default '',
  version int not null default 0,
  sent_at timestamptz,
  foreign key (cycle_id, subject_id) references review_subject,
  unique (cycle_id, subject_id, reviewer_id),
  check ((side = 'self') = (subject_id = reviewer_id))
);
create index review_form_by_reviewer on review_form (reviewer_id);

-- Marks agreed at the meeting of heads: each change is a row with its ground, the last one counts.
create table review_final (
  cycle_id uuid not null,
  subject_id uuid not null,
  value text not null,
  number int not null check (number > 0),
  mark int not null check (mark between 1 and 4),
  ground text not null check (ground <> ''),
  agreed_by uuid not null references staff,
  agreed_at timestamptz not null,
  primary key (cycle_id, subject_id, value, number),
  foreign key (cycle_id, subject_id) references review_subject
);

create table review_appeal (
  id uuid primary key,
  cycle_id uuid not null,
  subject_id uuid not null,
  text text not null check (text <> ''),
  at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('upheld', 'kept')),
  answer text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  foreign key (cycle_id, subject_id) references review_subject,
  -- One appeal a review: the answer is read before another step.
  unique (cycle_id, subject_id),
  check ((outcome is null) = (answered_by is null) and (outcome is null) = (answered_at is null)),
  check (outcome is null or answer <> '')
);

-- What a person will develop: proposed by them or by the head, in force once the person agrees.
create table development_point (
  id uuid primary key,
  staff_id uuid not null references staff,
  cycle_id uuid references review_cycle,
  value text not null,
  text text not null check (text <> ''),
  due_on date not null,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null,
  agreed_at timestamptz,
  declined_at timestamptz,
  done_at timestamptz,
  check (agreed_at is null or declined_at is null),
  check (done_at is null or agreed_at is not null)
);
create index development_point_by_staff on development_point (staff_id);

-- Work of a department in a month, drawn by chance; the seed lets anybody draw it again.
create table quality_sample (
  id uuid primary key,
  department_id uuid not null references department,
  month date not null check (extract(day from month) = 1),
  seed text not null,
  drawn_of int not null check (drawn_of > 0),
  drawn_by uuid not null references staff,
  drawn_at timestamptz not null,
  unique (department_id, month)
);

create table quality_item (
  id uuid primary key,
  sample_id uuid not null references quality_sample,
  contact_id uuid references contact,
  letter_id uuid references letter,
  channel text not null,
  staff_id uuid not null references staff,
  done_at timestamptz not null,
  -- Steps of the protocol as they were then: the lines of the score card.
  steps jsonb not null,
  check ((contact_id is null) <> (letter_id is null)),
  unique (sample_id, contact_id),
  unique (sample_id, letter_id)
);
create index quality_item_by_staff on quality_item (staff_id);

create table quality_card (
  id uuid primary key,
  item_id uuid not null references quality_item,
  reviewer_id uuid not null references staff,
  -- By step: 3 done, 2 in part, 1 not; null: it was not called for.
  marks jsonb not null default '{}',
  comment text not null default '',
  version int not null default 0,
  began_at timestamptz not null,
  sent_at timestamptz,
  -- What the specialist says of it.
  reply text not null default '',
  disputed boolean not null default false,
  replied_at timestamptz,
  -- A dispute is settled by somebody else than the reviewer.
  outcome text check (outcome in ('upheld', 'kept')),
  settlement text not null default '',
  settled_by uuid references staff,
  settled_at timestamptz,
  unique (item_id, reviewer_id),
  check (replied_at is null or sent_at is not null),
  check (outcome is null or disputed),
  check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
  check (settled_by is null or settled_by <> reviewer_id)
);
