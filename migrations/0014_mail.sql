-- Electronic mail: the message as it came, first; then what was read out of it.

create table mail (
  id uuid primary key,
  -- Message-ID and the hash of the content: a second copy is not taken in.
  fingerprint text not null unique,
  raw bytea not null,
  -- received: kept, not read yet; stored: read; quarantined: could not be read, a person looks at it.
  state text not null check (state in ('received', 'stored', 'quarantined')),
  trouble text not null default '',
  received_at timestamptz not null,
  message_id text not null default '',
  in_reply_to text not null default '',
  "references" text[] not null default '{}',
  origin text not null default 'person' check (origin in ('person', 'auto-reply', 'bounce', 'list')),
  subject text not null default '',
  from_address text not null default '',
  from_name text not null default '',
  "to" text[] not null default '{}',
  sent_at timestamptz,
  body text not null default '',
  check (state <> 'quarantined' or trouble <> '')
);
create index mail_by_message_id on mail (message_id);
create index mail_unread on mail (received_at) where state = 'received';

create table mail_attachment (
  mail_id uuid not null references mail,
  place int not null,
  -- As the sender called it, and as it may be called on a disk.
  name text not null,
  safe_name text not null,
  media_type text not null,
  size int not null,
  primary key (mail_id, place)
);
