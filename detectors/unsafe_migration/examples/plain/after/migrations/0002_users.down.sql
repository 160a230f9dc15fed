-- ok: unsafe-migration (the way back)
DROP TABLE devices;
ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
