-- +goose Up
-- ok: unsafe-migration (may be empty)
ALTER TABLE users ADD COLUMN nick text;
-- ok: unsafe-migration (filled in batches)
DO $$ BEGIN
  LOOP
    UPDATE users SET nick = name WHERE nick IS NULL AND id IN (SELECT id FROM users WHERE nick IS NULL LIMIT 1000);
    EXIT WHEN NOT FOUND;
  END LOOP;
END $$;
-- +goose Down
-- ok: unsafe-migration (the way back)
ALTER TABLE users DROP COLUMN nick;
