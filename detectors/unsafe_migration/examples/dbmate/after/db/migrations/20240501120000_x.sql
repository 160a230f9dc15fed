-- migrate:up
-- expect: unsafe-migration
ALTER TABLE users DROP COLUMN nick;

-- migrate:down
ALTER TABLE users ADD COLUMN nick text;
