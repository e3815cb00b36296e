-- Who looked at somebody's result, by day: the person reads it beside the result.
create table review_view (
  cycle_id uuid not null,
  subject_id uuid not null,
  viewer_id uuid not null references staff,
  day date not null,
  at timestamptz not null,
  primary key (cycle_id, subject_id, viewer_id, day),
  foreign key (cycle_id, subject_id) references review_subject
);
