-- Hiring by the six values: vacancies, candidates under their consent, interviews marked apart, decisions of two, letters.
-- There is no column for age, sex, nationality, family, address or picture of a candidate, and there is to be none.

create table hiring_vacancy (
  id uuid primary key,
  department_id uuid not null references department,
  position text not null check (position <> ''),
  duties text not null default '',
  openings int not null check (openings between 1 and 50),
  -- What each value means for this work, with its weight.
  requirements jsonb not null,
  -- As they stood in the bank when they were chosen: the same for all candidates.
  questions jsonb not null,
  -- How many mark a candidate.
  panel_size int not null check (panel_size between 2 and 5),
  opened_by uuid not null references staff,
  opened_at timestamptz not null,
  closed_by uuid references staff,
  closed_at timestamptz,
  closed_why text check (closed_why in ('filled', 'cancelled')),
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_why is null))
);
create index hiring_vacancy_by_department on hiring_vacancy (department_id);

-- Who interviews, in order: the first take their seats, the next stand in.
create table hiring_panel (
  vacancy_id uuid not null references hiring_vacancy,
  staff_id uuid not null references staff,
  place int not null check (place > 0),
  primary key (vacancy_id, staff_id)
);

create table hiring_candidate (
  id uuid primary key,
  vacancy_id uuid not null references hiring_vacancy,
  number int not null check (number > 0),
  surname text not null,
  name text not null,
  patronymic text not null default '',
  phone text not null default '',
  email text not null default '',
  source text not null check (source in ('site', 'advert', 'colleague', 'service', 'other')),
  -- Consent to keep the data: its words, its day, and the day on which they are erased.
  consent_words text not null,
  consent_on date not null,
  erase_on date not null check (erase_on > consent_on),
  added_by uuid not null references staff,
  applied_at timestamptz not null,
  meeting_at timestamptz,
  invited_at timestamptz,
  -- Set once all who sit have closed their marks: only then does anybody see them.
  discussed_at timestamptz,
  discussion text not null default '',
  discussion_version int not null default 0,
  offered_at timestamptz,
  outcome text check (outcome in ('hired', 'refused', 'left', 'lapsed')),
  ended_at timestamptz,
  erased_at timestamptz,
  erased_why text check (erased_why in ('term', 'withdrawal')),
  unique (vacancy_id, number),
  check ((outcome is null) = (ended_at is null)),
  check ((erased_at is null) = (erased_why is null)),
  check (discussed_at is null or invited_at is not null),
  check (offered_at is null or discussed_at is not null),
  -- Erased means erased.
  check (erased_at is null or (surname = '' and name = '' and patronymic = '' and phone = '' and email = ''
    and consent_words = '' and discussion = '' and outcome is not null))
);
create index hiring_candidate_by_term on hiring_candidate (erase_on) where erased_at is null;

-- Who marks a candidate. Somebody near the candidate leaves the seat.
create table hiring_seat (
  candidate_id uuid not null references hiring_candidate,
  staff_id uuid not null references staff,
  seated_at timestamptz not null,
  tie text check (tie in ('none', 'relative', 'acquaintance')),
  tie_at timestamptz,
  left_at timestamptz,
  closed_at timestamptz,
  primary key (candidate_id, staff_id),
  check ((tie is null) = (tie_at is null)),
  check (tie is null or tie = 'none' or left_at is not null),
  check (closed_at is null or tie = 'none')
);
create index hiring_seat_by_staff on hiring_seat (staff_id);

create table hiring_mark (
  candidate_id uuid not null,
  staff_id uuid not null,
  question text not null,
  mark int not null check (mark between 1 and 5),
  note text not null default '',
  at timestamptz not null,
  primary key (candidate_id, staff_id, question),
  foreign key (candidate_id, staff_id) references hiring_seat
);

-- Proposed by one person, confirmed or returned by another.
create table hiring_decision (
  candidate_id uuid not null references hiring_candidate,
  number int not null check (number > 0),
  outcome text not null check (outcome in ('offer', 'refuse')),
  criteria jsonb not null,
  ground text not null,
  proposed_by uuid not null references staff,
  proposed_at timestamptz not null,
  confirmed boolean,
  remark text not null default '',
  settled_by uuid references staff,
  settled_at timestamptz,
  primary key (candidate_id, number),
  check ((confirmed is null) = (settled_by is null) and (confirmed is null) = (settled_at is null)),
  check (settled_by is null or settled_by <> proposed_by)
);
create unique index hiring_decision_one_open on hiring_decision (candidate_id) where settled_at is null;
create unique index hiring_decision_one_confirmed on hiring_decision (candidate_id) where confirmed;

create table hiring_letter (
  candidate_id uuid primary key references hiring_candidate,
  kind text not null check (kind in ('refuse', 'offer')),
  text text not null,
  version int not null,
  written_by uuid not null references staff,
  written_at timestamptz not null,
  handed_way text check (handed_way in ('email', 'paper')),
  handed_by uuid references staff,
  handed_at timestamptz,
  check ((handed_way is null) = (handed_at is null) and (handed_way is null) = (handed_by is null))
);
