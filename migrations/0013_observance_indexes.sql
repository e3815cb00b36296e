-- What is measured is asked for by the moment when it ended or was due, department by department.

create index contact_ended_in_department on contact (department_id, ended_at) where state = 'closed';
create index promise_due_at_in_department on promise (department_id, due_at) where not by_client;
create index order_exception_by_time on order_exception (at);
