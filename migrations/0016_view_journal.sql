-- The journal of openings of files is read by day and by worker, not only by client.

create index client_view_by_time on client_view (at, id);
create index client_view_by_staff on client_view (staff_id, at);
