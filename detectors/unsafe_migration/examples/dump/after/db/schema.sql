-- ok: unsafe-migration (a dump of the schema, no migration)
DROP TABLE IF EXISTS users;
CREATE TABLE users (id INT);
