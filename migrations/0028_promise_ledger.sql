-- The ledger: an owner who works here held by the database, reminders given once, ways up, private links for clients.

alter table promise drop constraint promise_channel_check;
alter table promise add constraint promise_channel_check
  check (channel in ('visit', 'call', 'letter', 'mail', 'message', 'rating', 'office', 'meeting'));

-- Why it was late, for the figures; the words stand in lateness_reason.
alter table promise add column late_because text not null default ''
  check (late_because in ('', 'other-body', 'workload', 'papers', 'absence', 'system', 'client', 'other'));
-- Whose it is again when their absence is over.
alter table promise add column home_owner_id uuid references staff;
-- Since when the present owner has it; null: since it was made.
alter table promise add column owned_since timestamptz;
-- The due moment fell out of working time because the calendar or the hours changed.
alter table promise add column due_off boolean not null default false;
-- When the sweep has to look at it again; the default is «at once».
alter table promise add column look_at timestamptz not null default '1970-01-01 00:00:00+00';

create index promise_to_look_at on promise (look_at) where state = 'open';
create index promise_away_from_home on promise (home_owner_id) where state = 'open' and home_owner_id is not null;
create index promise_to_colleague on promise (colleague_id, due_at) where state = 'open' and colleague_id is not null;
create index promise_open_in_centre on promise (due_at) where state = 'open';
create index promise_ended_of_owner on promise (owner_id, ended_at) where state <> 'open';
create index promise_ended_in_department on promise (department_id, ended_at) where state <> 'open';
create index promise_due_with_reason on promise (due_at) where not by_client and late_because <> '';

-- No promise without an owner who works here on the day they take it: held here, whatever the program does.
create function promise_owner_works_here() returns trigger language plpgsql as $$
declare
  gone date;
  zone text;
begin
  if tg_op = 'UPDATE' and new.owner_id = old.owner_id then
    return new;
  end if;
  select left_on into gone from staff where id = new.owner_id;
  if gone is null then
    return new;
  end if;
  select time_zone into zone from centre;
  if gone <= (coalesce(new.owned_since, new.made_at) at time zone coalesce(zone, 'UTC'))::date then
    raise exception 'the owner of a promise works here' using errcode = 'check_violation', constraint = 'promise_owner_works_here';
  end if;
  return new;
end $$;
create trigger promise_owner_works_here before insert or update of owner_id on promise
  for each row execute function promise_owner_works_here();

-- Each step of the ladder is told once for a due moment, by whatever process comes first.
create table promise_reminder (
  promise_id uuid not null references promise,
  step text not null check (step in ('before', 'due', 'late', 'head', 'director', 'calendar', 'asked')),
  due_at timestamptz not null,
  staff_id uuid not null references staff,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (promise_id, step, due_at)
);
create index promise_reminder_unseen on promise_reminder (staff_id, at) where seen_at is null;

-- What the hours and calendars were when the due moments of a department were last checked.
create table promise_calendar (
  department_id uuid primary key references department,
  print text not null,
  at timestamptz not null
);

-- The client's private link; only the hash is kept.
create table promise_link (
  token_hash text primary key,
  promise_id uuid not null references promise,
  made_at timestamptz not null,
  made_by uuid not null references staff
);
create index promise_link_by_promise on promise_link (promise_id);
