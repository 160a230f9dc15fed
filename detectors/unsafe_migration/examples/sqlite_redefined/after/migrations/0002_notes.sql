-- expect: unsafe-migration
ALTER TABLE notes ADD COLUMN owner TEXT NOT NULL;
ALTER TABLE notes ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
-- expect: unsafe-migration
ALTER TABLE notes RENAME COLUMN body TO content;
-- expect: unsafe-migration
ALTER TABLE notes DROP COLUMN title;
CREATE INDEX notes_owner ON notes(owner);
