-- A call may answer a call-back that itself came from a call: the rows refer to each other in a circle.
-- Checked at the end of a transaction where one asks for it, so that a centre can be moved row for row.

alter table phone_call drop constraint phone_call_call_back_id_fkey;
alter table phone_call add constraint phone_call_call_back_id_fkey foreign key (call_back_id) references call_back deferrable;
