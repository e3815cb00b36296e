-- What the centre does and what it does not: services with competence, and the reasons people come with.

create table service (
  id uuid primary key,
  code text not null unique,
  -- As the law names it, and as a person would.
  title text not null,
  plain_title text not null,
  audience text not null check (audience in ('person', 'organisation')),
  -- Ours, or whose: then where to send the client, with the ground.
  competence text not null check (competence in ('ours', 'other')),
  body text not null default '',
  body_address text not null default '',
  body_phone text not null default '',
  source text not null,
  -- What to say about it in one or two short sentences, and what to bring.
  summary text not null,
  documents text[] not null default '{}',
  leaflet text not null default '',
  valid_from date not null,
  valid_to date,
  check (competence = 'ours' or body <> '')
);

-- «С чем Вы пришли?»: the kiosk's lines, in plain words.
create table reason (
  id uuid primary key,
  code text not null unique,
  letter text not null check (letter ~ '^[А-Я]$'),
  title text not null,
  hint text not null,
  -- The same in other languages: {"en": {"title": …, "hint": …}}.
  translations jsonb not null default '{}',
  icon text not null,
  department_id uuid not null references department,
  -- Minutes an ordinary visit takes; only until there are observations.
  usual_minutes int not null check (usual_minutes between 1 and 180),
  documents text[] not null default '{}',
  booking_only boolean not null default false,
  sort int not null,
  valid_from date not null,
  valid_to date
);

create table reason_service (
  reason_id uuid not null references reason,
  service_id uuid not null references service,
  sort int not null default 0,
  primary key (reason_id, service_id)
);
