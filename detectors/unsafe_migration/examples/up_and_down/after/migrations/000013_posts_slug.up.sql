-- expect: unsafe-migration
ALTER TABLE posts ADD COLUMN slug text NOT NULL;
