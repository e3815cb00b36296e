-- A hard talk by mail or in a messenger is a contact too, beside the correspondence that it began in.

alter table contact add column thread_id uuid references mail_thread;
alter table contact add column conversation_id uuid references messenger_conversation;
alter table contact add check (num_nonnulls(ticket_id, thread_id, conversation_id) <= 1);
-- Two presses and two tabs of one worker are one contact.
create unique index contact_one_open_in_thread on contact (thread_id, staff_id) where state = 'open' and thread_id is not null;
create unique index contact_one_open_in_conversation on contact (conversation_id, staff_id) where state = 'open' and conversation_id is not null;
