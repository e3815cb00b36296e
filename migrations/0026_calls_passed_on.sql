-- A call that the one whose line it came to did not take, and since when it rings at the whole department.

alter table phone_call add column passed_on_at timestamptz;
create index phone_call_by_department on phone_call (department_id, came_at);
