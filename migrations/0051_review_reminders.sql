-- Who was reminded that forms of a cycle wait for them: once, whichever process is first.
create table review_reminder (
  cycle_id uuid not null references review_cycle,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (cycle_id, staff_id)
);
