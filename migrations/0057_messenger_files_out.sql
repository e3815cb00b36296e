-- Files go to the client too: each as a message of its own after the words that it belongs to, so that of each it is known
-- whether it was taken. A colleague writes down that a client took consent back by another way than the messenger.
alter table messenger_message add column with_id uuid references messenger_message check (with_id <> id);
create index messenger_message_with on messenger_message (with_id) where with_id is not null;

alter table messenger_consent drop constraint messenger_consent_withdrawn_by_check;
alter table messenger_consent
  add check (withdrawn_by in ('', 'button', 'word', 'colleague')),
  add column withdrawn_staff_id uuid references staff,
  -- How the client said it.
  add column withdrawn_how text not null default '',
  add check ((withdrawn_by = 'colleague') = (withdrawn_staff_id is not null)),
  add check ((withdrawn_by = 'colleague') = (withdrawn_how <> ''));
