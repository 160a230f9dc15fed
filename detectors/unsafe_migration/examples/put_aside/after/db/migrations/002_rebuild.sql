-- ok: unsafe-migration (made anew with its rows)
ALTER TABLE users RENAME TO users_old;
CREATE TABLE users (id integer PRIMARY KEY AUTOINCREMENT, name text, email text);
INSERT INTO users (id, name) SELECT id, name FROM users_old;
DROP TABLE users_old;
