-- Who will not be there, from when to when, and who stands in: promises that fall due then go to the deputy and come back.

create table absence (
  id uuid primary key,
  staff_id uuid not null references staff,
  from_on date not null,
  -- The last day away.
  to_on date not null,
  why text not null check (why in ('holiday', 'illness', 'trip', 'training', 'other')),
  -- Without one the head of the department stands in.
  deputy_id uuid references staff,
  set_at timestamptz not null,
  set_by uuid not null references staff,
  cancelled_at timestamptz,
  cancelled_by uuid references staff,
  check (from_on <= to_on),
  check (deputy_id is distinct from staff_id),
  check ((cancelled_at is null) = (cancelled_by is null)),
  -- Nobody is away twice at once, however many write it down.
  constraint absence_once exclude using gist (staff_id with =, daterange(from_on, to_on, '[]') with &&) where (cancelled_at is null)
);
create index absence_by_end on absence (to_on) where cancelled_at is null;
