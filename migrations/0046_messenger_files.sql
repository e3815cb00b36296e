-- Files that clients send in a messenger: named at once, fetched by the clock, kept as bytes, saved by a person and never opened.
create table messenger_file (
  id uuid primary key,
  message_id uuid not null references messenger_message,
  place int not null check (place >= 0),
  -- A safe name to save it under.
  name text not null check (name <> ''),
  media_type text not null,
  -- In bytes: as the messenger told, afterwards as they are.
  size bigint,
  -- How the messenger names it.
  remote text not null,
  state text not null check (state in ('waiting', 'kept', 'too-large', 'unsafe', 'lost')),
  attempts int not null default 0,
  not_before timestamptz not null,
  content bytea,
  unique (message_id, place),
  check ((state = 'kept') = (content is not null))
);
create index messenger_file_to_fetch on messenger_file (not_before) where state = 'waiting';
