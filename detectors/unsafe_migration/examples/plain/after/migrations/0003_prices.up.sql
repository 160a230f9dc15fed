-- expect: unsafe-migration
ALTER TABLE prices ADD COLUMN currency text;
