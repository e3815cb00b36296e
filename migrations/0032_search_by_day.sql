-- A word that stands in most appeals is looked for among the newest first.
create index appeal_by_received on appeal (received_on);
