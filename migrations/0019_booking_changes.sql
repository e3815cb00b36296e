-- A booking is moved or cancelled by somebody, for a reason; the time it had stays known.

create table booking_change (
  id uuid primary key,
  booking_id uuid not null references booking,
  staff_id uuid not null references staff,
  at timestamptz not null,
  reason text not null check (reason <> ''),
  was_at timestamptz not null,
  -- Null: cancelled.
  becomes_at timestamptz
);
create index booking_change_by_booking on booking_change (booking_id);
create index booking_of_client on booking (client_id, starts_at) where state = 'booked';
