-- What clients say of a contact: one answer each.

create table rating (
  id uuid primary key,
  contact_id uuid not null unique references contact,
  department_id uuid not null references department,
  channel text not null,
  satisfaction int not null check (satisfaction between 1 and 5),
  ease text not null check (ease in ('easy', 'rather-easy', 'rather-hard', 'hard')),
  comment text not null default '',
  -- How it was given: link (also QR) or the terminal at the window.
  given_by text not null check (given_by in ('link', 'terminal')),
  at timestamptz not null,
  follow_up_id uuid references promise
);
create index rating_by_department on rating (department_id, at);
