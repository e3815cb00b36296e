-- Announcements to colleagues: who was told is fixed when it is said; each says once that it is read.
create table announcement (
  id uuid primary key,
  author_id uuid not null references staff,
  -- Null: the whole centre.
  department_id uuid references department,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  at timestamptz not null,
  withdrawn_at timestamptz
);
create index announcement_by_author on announcement (author_id, at);

create table announcement_reader (
  announcement_id uuid not null references announcement,
  staff_id uuid not null references staff,
  read_at timestamptz,
  primary key (announcement_id, staff_id)
);
create index announcement_unread on announcement_reader (staff_id) where read_at is null;
