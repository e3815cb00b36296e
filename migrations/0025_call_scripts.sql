-- Scripts of calls: for a reason, by editions; none is in force before it was played through in a rehearsal.

create table call_script (
  id uuid primary key,
  reason_id uuid not null references reason,
  edition int not null check (edition > 0),
  -- [{"title": what to do, "say": what to say}]
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 12),
  written_by uuid not null references staff,
  written_at timestamptz not null,
  -- From which day it is used; a draft has none.
  valid_from date,
  approved_by uuid references staff,
  -- The rehearsal that it was let go live by.
  rehearsal_id uuid,
  unique (reason_id, edition),
  unique (reason_id, valid_from),
  check ((valid_from is null) = (approved_by is null)),
  check (valid_from is null or rehearsal_id is not null)
);
-- One draft of a reason at a time.
create unique index call_script_one_draft on call_script (reason_id) where valid_from is null;

create table call_rehearsal (
  id uuid primary key,
  script_id uuid not null references call_script on delete cascade,
  staff_id uuid not null references staff,
  began_at timestamptz not null,
  -- How many steps have been said, in their order.
  said int not null default 0 check (said >= 0),
  ended_at timestamptz
);
create index call_rehearsal_of_script on call_rehearsal (script_id);
alter table call_script add foreign key (rehearsal_id) references call_rehearsal deferrable;

-- What the client calls about, the script in force then, and how far it was followed.
alter table phone_call
  add column reason_id uuid references reason,
  add column script_id uuid references call_script,
  add column script_said int not null default 0 check (script_said >= 0),
  add check (script_id is null or reason_id is not null);
