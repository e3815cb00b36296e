-- Talks in messengers: begun by the client only, gone on with only after consent; what leaves and what the other side took.

-- How far the reading of a messenger has come, as the environment of the server named it at its last start.
create table messenger_channel (
  channel text primary key check (channel in ('max', 'telegram')),
  connected boolean not null,
  position bigint,
  heard_at timestamptz,
  trouble text not null default ''
);

-- One talk with one person («переписка в мессенджере»). There is no row before the client has written.
create table messenger_conversation (
  id uuid primary key,
  channel text not null check (channel in ('max', 'telegram')),
  -- The messenger's own address of the talk.
  chat text not null check (chat <> ''),
  -- How the messenger calls the person; nobody has checked it.
  called text not null,
  -- The telephone that the messenger itself vouches for as the person's own.
  phone text,
  client_id uuid references client,
  linked_by text not null default '' check (linked_by in ('', 'phone', 'person')),
  department_id uuid references department,
  owner_id uuid references staff,
  last_at timestamptz not null,
  waiting_since timestamptz,
  due_at timestamptz,
  -- When consent was last asked for, last given, last refused or withdrawn.
  asked_at timestamptz,
  agreed_at timestamptz,
  refused_at timestamptz,
  -- The client has closed the talk on their side: nothing reaches them.
  blocked_at timestamptz,
  unique (channel, chat),
  check ((waiting_since is null) = (due_at is null)),
  check (owner_id is null or department_id is not null),
  check ((client_id is null) = (linked_by = ''))
);
create index messenger_conversation_waiting on messenger_conversation (due_at) where waiting_since is not null;
create index messenger_conversation_by_last on messenger_conversation (last_at desc);
create index messenger_conversation_by_client on messenger_conversation (client_id);

-- Consent to write to the client here: the words they saw, the moment they agreed, the moment they took it back.
create table messenger_consent (
  id uuid primary key,
  conversation_id uuid not null references messenger_conversation,
  words text not null check (words <> ''),
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text not null default '' check (withdrawn_by in ('', 'button', 'word')),
  unique (id, conversation_id),
  check ((withdrawn_at is null) = (withdrawn_by = '')),
  check (withdrawn_at is null or withdrawn_at >= given_at)
);
create unique index messenger_consent_in_force on messenger_consent (conversation_id) where withdrawn_at is null;

create table messenger_message (
  id uuid primary key,
  conversation_id uuid not null references messenger_conversation,
  channel text not null check (channel in ('max', 'telegram')),
  -- The messenger's own name of it: of ours, only once the messenger took it.
  external_id text,
  side text not null check (side in ('theirs', 'ours')),
  body text not null,
  -- Pictures, files, voices: named, not kept.
  attached int not null default 0,
  state text not null check (state in ('received', 'waiting', 'sending', 'sent', 'refused', 'uncertain', 'withdrawn')),
  -- Which buttons stand under it.
  buttons text not null default '' check (buttons in ('', 'consent', 'agreed')),
  at timestamptz not null,
  not_before timestamptz not null,
  held text not null default '' check (held in ('', 'closed', 'brake', 'channel')),
  lease_until timestamptz,
  attempts int not null default 0,
  trouble text not null default '',
  ended_at timestamptz,
  -- Null: said by the program in answer to an act of the client.
  written_by uuid references staff,
  department_id uuid references department,
  -- A colleague writes only under a consent of this very conversation.
  consent_id uuid,
  -- What waited before it: waits again when it is taken back or refused.
  answered_since timestamptz,
  answered_due timestamptz,
  set_aside jsonb not null default '[]',
  unique (channel, external_id),
  foreign key (consent_id, conversation_id) references messenger_consent (id, conversation_id),
  check ((side = 'theirs') = (state = 'received')),
  check (side = 'ours' or (external_id is not null and written_by is null)),
  check (state <> 'sent' or external_id is not null or trouble <> ''),
  check ((state = 'sending') = (lease_until is not null)),
  check (written_by is null or (consent_id is not null and department_id is not null))
);
create index messenger_message_in on messenger_message (conversation_id, at);
create index messenger_message_to_send on messenger_message (not_before) where state = 'waiting';
create index messenger_message_sending on messenger_message (lease_until) where state = 'sending';

-- Everything that a messenger has told, by its own name: told again it is the same.
create table messenger_heard (
  channel text not null,
  external_id text not null,
  at timestamptz not null,
  primary key (channel, external_id)
);

-- Who opened a conversation: once a day is enough for the journal (4.1.л).
create table messenger_view (
  conversation_id uuid not null references messenger_conversation,
  staff_id uuid not null references staff,
  day date not null,
  primary key (conversation_id, staff_id, day)
);
