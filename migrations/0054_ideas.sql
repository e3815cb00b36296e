-- Ideas for improvement: what hurts and what to change, the answer, the trial, what was seen. Nowhere counted by person.
create table idea (
  id uuid primary key,
  author_id uuid not null references staff,
  -- Who answers: its head, or a director where the head is the author.
  department_id uuid not null references department,
  hurts text not null check (hurts <> ''),
  change text not null check (change <> ''),
  clause text not null default '',
  at timestamptz not null,
  -- The day by which it is answered, and by which source.
  due_on date not null,
  source text not null,
  answer text check (answer in ('try', 'no')),
  answer_words text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  outcome text check (outcome in ('worked', 'did-not')),
  seen text not null default '',
  seen_by uuid references staff,
  seen_at timestamptz,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
  check (answer is null or answer_words <> ''),
  -- Nobody answers one's own, and nobody says of one's own that it worked.
  check (answered_by is null or answered_by <> author_id),
  check (seen_by is null or seen_by <> author_id),
  check ((outcome is null) = (seen_by is null) and (outcome is null) = (seen_at is null)),
  check (outcome is null or (answer = 'try' and answer is not null and seen <> ''))
);
create index idea_by_time on idea (at);
create index idea_worked on idea (author_id, seen_at) where outcome = 'worked';
