-- expect: unsafe-migration
UPDATE accounts SET region = 'eu' WHERE region IS NULL;
-- ok: unsafe-migration (filled right before)
ALTER TABLE accounts ALTER COLUMN region SET NOT NULL;
