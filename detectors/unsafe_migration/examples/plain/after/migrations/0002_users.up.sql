-- ok: unsafe-migration (a table of its own and its index)
CREATE TABLE devices (id bigserial PRIMARY KEY, name text NOT NULL);
CREATE INDEX devices_name ON devices (name);
-- expect: unsafe-migration
ALTER TABLE users ALTER COLUMN email SET NOT NULL;
