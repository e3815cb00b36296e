-- Verified answers: what clients ask and what we say, who answers for it, by which law, until when it is sure.

create table knowledge_article (
  id uuid primary key,
  -- Of what is shown; a newer version that waits for its check is `version` > `verified_version`.
  state text not null check (state in ('draft', 'verified', 'stale', 'retired')),
  owner_id uuid not null references staff,
  version int not null check (version > 0),
  verified_version int check (verified_version between 1 and version),
  verified_by uuid references staff,
  verified_at timestamptz,
  -- Of the verified version; of a draft, of its latest.
  review_by date not null,
  stale_why text not null default '' check (stale_why in ('', 'date', 'source')),
  stale_at timestamptz,
  -- 0 nobody, 1 the owner, 2 the head too.
  told int not null default 0,
  made_by uuid not null references staff,
  made_at timestamptz not null,
  -- By the clock of the database: the indexes of all processes follow it.
  touched_at timestamptz not null default clock_timestamp(),
  check ((state in ('verified', 'stale')) <= (verified_version is not null)),
  check ((state = 'stale') = (stale_at is not null))
);
create index knowledge_article_touched on knowledge_article (touched_at);
create index knowledge_article_review on knowledge_article (review_by) where state = 'verified';

create table knowledge_version (
  article_id uuid not null references knowledge_article deferrable,
  version int not null check (version > 0),
  content jsonb not null,
  author_id uuid not null references staff,
  written_at timestamptz not null,
  verified_by uuid references staff check (verified_by <> author_id),
  verified_at timestamptz,
  primary key (article_id, version)
);

create table knowledge_feedback (
  id uuid primary key,
  article_id uuid not null references knowledge_article,
  version int not null,
  helped boolean not null,
  reason text not null default '',
  given_by uuid not null references staff,
  given_at timestamptz not null,
  answer text not null default '',
  answered_by uuid references staff,
  answered_at timestamptz,
  check (helped or reason <> ''),
  check ((answered_at is null) = (answered_by is null))
);
create index knowledge_feedback_by_article on knowledge_feedback (article_id);
create index knowledge_feedback_open on knowledge_feedback (given_at) where not helped and answered_at is null;

-- Questions without an answer that mean the same.
create table knowledge_gap (
  id uuid primary key,
  state text not null default 'open' check (state in ('open', 'answered', 'dismissed')),
  -- When somebody was asked to write an answer: at the second question, at the first of a colleague.
  proposed_at timestamptz,
  article_id uuid references knowledge_article,
  closed_by uuid references staff,
  closed_at timestamptz,
  check ((state = 'answered') = (article_id is not null))
);
create index knowledge_gap_open on knowledge_gap (id) where state = 'open';

create table knowledge_question (
  id uuid primary key,
  gap_id uuid not null references knowledge_gap,
  text text not null check (text <> ''),
  kind text not null check (kind in ('nothing', 'no-answer', 'colleague')),
  asked_by uuid not null references staff,
  department_id uuid not null references department,
  asked_at timestamptz not null
);
create index knowledge_question_by_gap on knowledge_question (gap_id);
