-- A conversation along the protocol, in any channel; its hand-overs, interruptions and what was shown.

-- The protocol of a channel is data: steps and phrases of the centre, by edition.
create table protocol (
  channel text not null check (channel in ('visit', 'call', 'letter', 'mail', 'message')),
  edition int not null,
  valid_from date not null,
  steps jsonb not null,
  approved_by text not null,
  primary key (channel, edition)
);

create table contact (
  id uuid primary key,
  channel text not null check (channel in ('visit', 'call', 'letter', 'mail', 'message')),
  protocol_edition int not null,
  ticket_id uuid references ticket,
  reason_id uuid references reason,
  client_id uuid references client,
  -- For whom the client speaks: an organisation or another person.
  principal_id uuid references client,
  staff_id uuid not null references staff,
  department_id uuid not null references department,
  counter_id uuid references counter,
  state text not null default 'open' check (state in ('open', 'parked', 'closed', 'handed-over')),
  started_at timestamptz not null,
  ended_at timestamptz,
  essence text not null default '',
  result text not null default '',
  -- Why it was closed without the check that nothing was forgotten.
  closed_without_check text,
  -- The private link to the summary and to the rating.
  code text not null unique,
  -- Counts the saves of the text: a stale tab is told instead of overwriting.
  version int not null default 0,
  foreign key (channel, protocol_edition) references protocol (channel, edition),
  check (state in ('open', 'parked') or ended_at is not null)
);
create index contact_by_client on contact (client_id, started_at);
create index contact_by_department on contact (department_id, started_at);
create unique index contact_one_open on contact (staff_id) where state = 'open' and channel = 'visit';
create unique index contact_of_ticket on contact (ticket_id) where state in ('open', 'parked');

create table contact_step (
  contact_id uuid not null references contact,
  step text not null,
  clause text not null,
  done_at timestamptz not null,
  staff_id uuid not null references staff,
  -- Not observed, and why.
  skipped text,
  primary key (contact_id, step)
);

create table contact_service (
  contact_id uuid not null references contact,
  service_id uuid not null references service,
  shown_at timestamptz not null,
  primary key (contact_id, service_id)
);

create table interruption (
  id uuid primary key,
  contact_id uuid not null references contact,
  began_at timestamptz not null,
  apologised boolean not null,
  ended_at timestamptz
);
create unique index interruption_one_open on interruption (contact_id) where ended_at is null;

-- A transfer carries the essence and the name; it is read before the client is called again.
create table handover (
  id uuid primary key,
  contact_id uuid not null references contact,
  ticket_id uuid references ticket,
  essence text not null check (essence <> ''),
  ask text not null default '',
  from_staff_id uuid not null references staff,
  to_department_id uuid not null references department,
  to_staff_id uuid references staff,
  made_at timestamptz not null,
  read_at timestamptz,
  read_by uuid references staff,
  -- The contact that went on with it at the other window.
  received_in uuid unique references contact
);
create index handover_by_ticket on handover (ticket_id);
