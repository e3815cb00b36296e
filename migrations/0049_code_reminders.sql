-- Reminders to read an edition of the Code; the number of its clauses is kept beside it.
alter table code_edition add column clauses int check (clauses > 0);

create table code_reminder (
  edition_id uuid not null references code_edition,
  staff_id uuid not null references staff,
  -- To whoever has not read it, or to the head about those of the department.
  about text not null check (about in ('own', 'department')),
  -- From 1; of two processes at once the database lets one give it.
  number int not null check (number > 0),
  at timestamptz not null,
  primary key (edition_id, staff_id, about, number)
);
