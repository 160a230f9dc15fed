-- expect: unsafe-migration
ALTER TABLE posts ADD COLUMN score integer;
