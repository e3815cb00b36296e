-- Findings of the checker that somebody left as they are, with a reason: that is how a bad rule is found.

create table set_aside (
  id uuid primary key,
  rule text not null,
  reason text not null check (reason <> ''),
  -- Of the rule and the marked words; the words themselves are nobody's business but the writer's.
  fragment_hash text not null,
  staff_id uuid not null references staff,
  department_id uuid not null references department,
  at timestamptz not null
);
create index set_aside_by_moment on set_aside (at);
