create table sessions (id bigserial primary key, target varchar(200));
