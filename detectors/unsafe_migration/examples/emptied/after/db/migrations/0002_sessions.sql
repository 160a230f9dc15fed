-- expect: unsafe-migration
DELETE FROM sessions;
-- ok: unsafe-migration (it has no rows now)
ALTER TABLE sessions ADD COLUMN token text NOT NULL;
CREATE UNIQUE INDEX sessions_token ON sessions (token);
