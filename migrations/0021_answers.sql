-- The answer to an appeal: its text with all versions, who looks at it, what was left and remarked, and the signed paper.

create table letter (
  id uuid primary key,
  -- One answer for an appeal, however many people begin it at once.
  appeal_id uuid not null unique references appeal,
  state text not null default 'draft'
    check (state in ('draft', 'approval', 'returned', 'agreed', 'signed', 'sending', 'sent')),
  text text not null default '',
  -- Grows with each change of the text: whoever saves names the one they have read.
  revision int not null default 1,
  -- Of the reader, where the name does not tell: answered by the writer, never guessed.
  gender text check (gender in ('male', 'female')),
  signer_id uuid references staff,
  result text check (result in ('supported', 'measures', 'explained', 'not-supported')),
  cause text not null default '',
  remedy text not null default '',
  made_at timestamptz not null,
  made_by uuid not null references staff,
  changed_at timestamptz not null,
  changed_by uuid not null references staff,
  -- The outgoing number and the day of the signature.
  number text not null default '',
  signed_on date,
  signed_by uuid references staff,
  sent_on date,
  way text check (way in ('post', 'email', 'portal', 'hand')),
  -- Number of the post, of the message or of the receipt.
  track text not null default '',
  check ((state in ('signed', 'sending', 'sent')) = (signed_on is not null)),
  check ((signed_on is null) = (signed_by is null)),
  check ((state = 'sent') = (sent_on is not null)),
  check (state <> 'sent' or way is not null),
  check (state in ('draft', 'returned') or (signer_id is not null and result is not null))
);

-- What was signed is what is sent; what was sent stays.
create function keep_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'sent' then
    raise exception 'a letter is never deleted, a sent one never changed' using errcode = 'restrict_violation';
  end if;
  if old.state not in ('draft', 'returned') and (new.text, new.revision, new.signer_id, new.result, new.gender)
      is distinct from (old.text, old.revision, old.signer_id, old.result, old.gender) then
    raise exception 'a letter that is looked at or signed keeps its words' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger letter_is_kept before update or delete on letter for each row execute function keep_letter();

create table letter_version (
  letter_id uuid not null references letter,
  revision int not null,
  text text not null,
  at timestamptz not null,
  staff_id uuid not null references staff,
  -- draft: the writing goes on in it; the others stay as they are. aside: a text that gave way to another's.
  kind text not null check (kind in ('draft', 'submitted', 'returned', 'signed', 'aside')),
  -- Two texts may be put aside at one revision.
  id uuid primary key
);
create index letter_version_by_letter on letter_version (letter_id, revision);

-- A remark at a place of the text, by whoever approves.
create table letter_remark (
  id uuid primary key,
  letter_id uuid not null references letter,
  -- Of which text it speaks.
  revision int not null,
  start_at int not null,
  quote text not null,
  body text not null check (body <> ''),
  at timestamptz not null,
  staff_id uuid not null references staff
);
create index letter_remark_by_letter on letter_remark (letter_id);

-- Findings left as they are in this letter: the approver sees the words and the reason.
create table letter_aside (
  id uuid primary key,
  letter_id uuid not null references letter,
  rule text not null,
  fragment text not null,
  question int,
  reason text not null check (reason <> ''),
  at timestamptz not null,
  staff_id uuid not null references staff
);
create index letter_aside_by_letter on letter_aside (letter_id);

-- The signed letter as it is printed; goes when a signed letter is returned.
create table letter_paper (
  letter_id uuid primary key references letter,
  pdf bytea not null,
  pages int not null check (pages > 0),
  hash text not null,
  made_at timestamptz not null
);

-- Who has the letter open now.
create table letter_presence (
  letter_id uuid not null references letter,
  staff_id uuid not null references staff,
  seen_at timestamptz not null,
  primary key (letter_id, staff_id)
);
