-- A telephone may send the client on to a number outside the house: the call is over for us, though nobody hung up.
alter table phone_call drop constraint phone_call_ended_by_check;
alter table phone_call add check (ended_by in ('client', 'centre', 'outside'));
