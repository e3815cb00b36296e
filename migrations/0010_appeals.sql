-- Appeals: what came in, by which channel, under which law; its deadlines; who considers it; how it ended.

-- How the centre registers: the pattern of a number, and where a term that ends on a day off goes. Dated, with the local act.
create table appeal_order (
  valid_from date primary key,
  pattern text not null check (position('{номер}' in pattern) > 0),
  off_day text not null check (off_day in ('before', 'after')),
  source text not null check (source <> ''),
  set_by uuid references staff
);

-- The last number given in a year; one statement takes the next, so two at once get two.
create table appeal_counter (
  year int primary key,
  last int not null
);

create table appeal (
  id uuid primary key,
  state text not null default 'received'
    check (state in ('received', 'registered', 'assigned', 'approval', 'signed', 'answered', 'redirected', 'closed', 'explained')),
  -- Under which law it is considered; none: correspondence that the law does not count as an appeal.
  law text not null check (law in ('appeal', 'service-complaint', 'refusal-complaint', 'information', 'none')),
  channel text not null,
  kind text not null check (kind in ('proposal', 'application', 'complaint')),
  form text not null check (form in ('individual', 'collective', 'anonymous')),
  signatories int not null default 1 check (signatories >= 1),
  number text,
  year int,
  received_on date not null,
  received_by uuid not null references staff,
  received_at timestamptz not null,
  registered_on date,
  -- The author as written in the paper; the file, where there is one.
  client_id uuid references client,
  surname text not null default '',
  name text not null default '',
  patronymic text not null default '',
  title text not null default '',
  address text not null default '',
  email text not null default '',
  phone text not null default '',
  -- To find earlier appeals of the same author.
  author_key text generated always as (name_key(surname || ' ' || name || ' ' || patronymic || ' ' || title)) stored,
  body text not null default '',
  questions_checked_at timestamptz,
  questions_checked_by uuid references staff,
  executor_id uuid references staff,
  department_id uuid references department,
  extension_days int not null default 0 check (extension_days between 0 and 30),
  extension_reason text not null default '',
  -- The deadline in force now: of registration while received, of the answer afterwards; and how it was counted.
  due_on date not null,
  due_why text not null,
  due_source text not null,
  approver_id uuid references staff,
  -- Remarks of the last return, until the draft is submitted again.
  remarks text not null default '',
  result text check (result in ('supported', 'measures', 'explained', 'not-supported')),
  cause text not null default '',
  remedy text not null default '',
  ground text,
  ground_reason text not null default '',
  redirected_to text not null default '',
  ended_on date,
  ended_by uuid references staff,
  unique (year, number),
  check ((law = 'none') or state in ('received') or number is not null),
  check ((number is null) = (registered_on is null)),
  check ((state in ('answered', 'redirected', 'closed', 'explained')) = (ended_on is not null)),
  check (state <> 'answered' or result is not null),
  check (state <> 'closed' or (ground is not null and ground_reason <> '')),
  check (state <> 'redirected' or redirected_to <> ''),
  check (state not in ('assigned', 'approval', 'signed') or executor_id is not null)
);
create index appeal_open on appeal (due_on) where ended_on is null;
create index appeal_by_executor on appeal (executor_id) where ended_on is null;
create index appeal_by_client on appeal (client_id);
create index appeal_by_author on appeal using gin (author_key gin_trgm_ops);

-- A register loses nothing: no row goes, and what was registered keeps its number and days.
create function keep_appeal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an appeal is never deleted' using errcode = 'restrict_violation';
  end if;
  if old.ended_on is not null then
    raise exception 'an appeal that has ended is never changed' using errcode = 'restrict_violation';
  end if;
  if old.number is not null and (new.number is distinct from old.number or new.registered_on is distinct from old.registered_on
      or new.received_on is distinct from old.received_on or new.body is distinct from old.body) then
    raise exception 'what was registered keeps its number, days and text' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger appeal_is_kept before update or delete on appeal for each row execute function keep_appeal();

-- Questions, one by one, as a person wrote them out.
create table appeal_question (
  id uuid primary key,
  appeal_id uuid not null references appeal,
  place int not null,
  body text not null check (body <> ''),
  -- Whose it is to answer: ours, or another body's.
  ours boolean not null default true,
  -- Which paper answered it; null while nothing has.
  dispatch_id uuid,
  unique (appeal_id, place) deferrable initially deferred
);

-- Who is complained of: a colleague or a department.
create table appeal_complained (
  id uuid primary key,
  appeal_id uuid not null references appeal,
  staff_id uuid references staff,
  department_id uuid references department,
  check ((staff_id is null) <> (department_id is null)),
  unique nulls not distinct (appeal_id, staff_id, department_id)
);

-- Earlier appeals of the same author about the same question.
create table appeal_link (
  appeal_id uuid not null references appeal,
  earlier_id uuid not null references appeal,
  linked_at timestamptz not null,
  linked_by uuid not null references staff,
  primary key (appeal_id, earlier_id),
  check (appeal_id <> earlier_id)
);
create index appeal_link_by_earlier on appeal_link (earlier_id);

-- Every paper that left because of the appeal.
create table appeal_dispatch (
  id uuid primary key,
  appeal_id uuid not null references appeal,
  kind text not null check (kind in ('answer', 'redirect', 'copy', 'inquiry', 'notice', 'explanation')),
  sent_on date not null,
  number text not null default '',
  addressee text not null check (addressee <> ''),
  way text not null check (way in ('post', 'email', 'portal', 'hand', 'spoken')),
  body text not null default '',
  -- When an answer to our inquiry is due.
  expected_on date,
  made_at timestamptz not null,
  made_by uuid not null references staff
);
create index appeal_dispatch_by_appeal on appeal_dispatch (appeal_id, sent_on);
alter table appeal_question add foreign key (dispatch_id) references appeal_dispatch;

create table appeal_file (
  id uuid primary key,
  appeal_id uuid not null references appeal,
  name text not null check (name <> ''),
  media_type text not null,
  size int not null check (size > 0),
  content bytea not null,
  added_at timestamptz not null,
  added_by uuid not null references staff
);
create index appeal_file_by_appeal on appeal_file (appeal_id);

-- Each reminder is given once.
create table appeal_reminder (
  appeal_id uuid not null references appeal,
  point text not null,
  due_on date not null,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (appeal_id, point, due_on, staff_id)
);

-- Who opened the card: once a day is enough for the journal (4.1.л).
create table appeal_view (
  appeal_id uuid not null references appeal,
  staff_id uuid not null references staff,
  day date not null,
  primary key (appeal_id, staff_id, day)
);

create index event_by_appeal on event ((data ->> 'appeal'), id) where data ? 'appeal';
