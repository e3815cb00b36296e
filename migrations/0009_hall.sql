-- The hall: whoever was taken off the queue by the administrator, and what the hall looks up all day.

-- A ticket taken off by somebody who works here: who, when, why. What a client gives up alone has no row.
create table ticket_cancellation (
  ticket_id uuid primary key references ticket,
  staff_id uuid not null references staff,
  reason text not null check (reason <> ''),
  at timestamptz not null
);

create index ticket_open on ticket (day) where state in ('waiting', 'away', 'called', 'serving', 'parked');
create index booking_open on booking (starts_at) where state = 'booked';
