-- Letters by e-mail as conversations: who writes about what, who answers, what leaves and what became of it.

-- One conversation with one address («переписка»). Nobody's until a colleague takes it; waits while a person has no answer.
create table mail_thread (
  id uuid primary key,
  subject text not null,
  subject_key text not null,
  -- Of the other side, lower case.
  address text not null check (address = lower(address)),
  -- Who began it: lists and machines stand apart from people.
  origin text not null check (origin in ('person', 'auto-reply', 'bounce', 'list', 'own')),
  client_id uuid references client,
  department_id uuid references department,
  owner_id uuid references staff,
  last_at timestamptz not null,
  -- The oldest letter of a person that nobody has answered, and until when it is to be answered.
  waiting_since timestamptz,
  due_at timestamptz,
  check ((waiting_since is null) = (due_at is null)),
  check (owner_id is null or department_id is not null)
);
create index mail_thread_waiting on mail_thread (due_at) where waiting_since is not null;
create index mail_thread_by_last on mail_thread (last_at desc);
create index mail_thread_by_address on mail_thread (address, subject_key);
create index mail_thread_by_client on mail_thread (client_id);

alter table mail add column thread_id uuid references mail_thread;
-- When the box got it; null for an old mailbox that was taken in from a file.
alter table mail add column arrived_at timestamptz;
alter table mail add column html text not null default '';
-- Message-IDs that a refusal of the post speaks of.
alter table mail add column about text[] not null default '{}';
alter table mail drop constraint mail_origin_check;
-- own: a copy of what we sent ourselves.
alter table mail add constraint mail_origin_check check (origin in ('person', 'auto-reply', 'bounce', 'list', 'own'));
create index mail_by_thread on mail (thread_id, received_at);
create index mail_unthreaded on mail (received_at) where state = 'stored' and thread_id is null;

-- What leaves. Written in the transaction of the act; its Message-ID is fixed before anything is tried.
create table mail_outbox (
  id uuid primary key,
  thread_id uuid not null references mail_thread,
  message_id text not null unique,
  in_reply_to text not null default '',
  "references" text[] not null default '{}',
  to_address text not null check (to_address = lower(to_address)),
  subject text not null,
  body text not null check (body <> ''),
  state text not null check (state in ('waiting', 'sending', 'handed-over', 'refused', 'uncertain', 'withdrawn')),
  -- Never earlier: the minute for taking back, closed hours, a pause after a failure.
  not_before timestamptz not null,
  -- Why it is later than at once: closed hours, too many to one address, the post does not answer.
  held text not null default '' check (held in ('', 'closed', 'brake', 'post')),
  lease_until timestamptz,
  attempts int not null default 0,
  trouble text not null default '',
  written_by uuid not null references staff,
  department_id uuid not null references department,
  written_at timestamptz not null,
  ended_at timestamptz,
  -- Said by the program, not by a person: never sent in answer to a machine.
  automatic boolean not null default false,
  -- What waited in the conversation before this letter: waits again when it is taken back or refused.
  answered_since timestamptz,
  answered_due timestamptz,
  -- The refusal that came back afterwards.
  bounced_by uuid references mail,
  appeal_id uuid references appeal,
  letter_id uuid,
  -- Findings of errors that were left as they are, with the reasons.
  set_aside jsonb not null default '[]',
  check ((state in ('handed-over', 'refused', 'withdrawn')) = (ended_at is not null)),
  check ((state = 'sending') = (lease_until is not null))
);
create index mail_outbox_to_send on mail_outbox (not_before) where state = 'waiting';
create index mail_outbox_sending on mail_outbox (lease_until) where state = 'sending';
create index mail_outbox_by_thread on mail_outbox (thread_id, written_at);
create index mail_outbox_by_address on mail_outbox (to_address, written_at);

create table mail_outbox_file (
  outbox_id uuid not null references mail_outbox,
  place int not null,
  name text not null check (name <> ''),
  media_type text not null,
  size int not null check (size > 0),
  content bytea not null,
  primary key (outbox_id, place)
);

-- A draft, one per colleague and conversation: others see that somebody writes.
create table mail_draft (
  thread_id uuid not null references mail_thread,
  staff_id uuid not null references staff,
  body text not null,
  touched_at timestamptz not null,
  primary key (thread_id, staff_id)
);

-- Where fetching stands in a folder of the box. Nothing is taken before an administrator has confirmed what the dry run found.
create table mail_folder (
  folder text primary key,
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- What the dry run found: how many, how big, the oldest.
  found int,
  found_bytes bigint,
  oldest_at timestamptz,
  looked_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid references staff,
  lease_by uuid,
  lease_until timestamptz,
  fetched_at timestamptz,
  trouble text not null default ''
);

-- The centre's own box, as the environment of the server named it at its last start; the password is not kept.
create table mail_box (
  id int primary key default 1 check (id = 1),
  address text not null check (address = lower(address)),
  seen_at timestamptz not null
);

-- What stands under a colleague's letters, and the private boxes that may not take part in office mail.
create table mail_sender (
  staff_id uuid primary key references staff,
  phone text not null default '',
  private_boxes text[] not null default '{}'
);

-- Who opened a conversation: once a day is enough for the journal (4.1.л).
create table mail_view (
  thread_id uuid not null references mail_thread,
  staff_id uuid not null references staff,
  day date not null,
  primary key (thread_id, staff_id, day)
);

create index client_by_email on client (lower(email)) where email is not null;
