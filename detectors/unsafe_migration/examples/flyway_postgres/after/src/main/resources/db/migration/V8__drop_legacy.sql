-- expect: unsafe-migration
DROP TABLE IF EXISTS legacy_carts CASCADE;
-- expect: unsafe-migration
ALTER TABLE IF EXISTS orders RENAME TO purchase_orders;
-- expect: unsafe-migration
TRUNCATE TABLE audit_log;
-- expect: unsafe-migration
DELETE FROM sessions WHERE expires_at < now();
ALTER TABLE customers
    -- expect: unsafe-migration
    DROP COLUMN IF EXISTS fax,
    ADD COLUMN region TEXT NOT NULL DEFAULT 'eu';
