-- The paper that a passed test left in the registry of qualification: one for an attempt, whoever recounts it.
create table certification_paper (
  attempt_id uuid primary key references certification_attempt,
  document_id uuid not null unique references learning_document
);
