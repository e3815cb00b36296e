-- «пустой» and «Пустой» are one title in every locale of a server.
drop index learning_course_title;
create unique index learning_course_title on learning_course (lower(title collate ru)) where state <> 'withdrawn';
