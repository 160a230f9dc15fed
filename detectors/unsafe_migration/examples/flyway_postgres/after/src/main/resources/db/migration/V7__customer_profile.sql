-- Customer profile clean-up
-- expect: unsafe-migration
ALTER TABLE customers DROP COLUMN phone;
-- expect: unsafe-migration
ALTER TABLE customers ALTER COLUMN email TYPE VARCHAR(100);
-- ok: unsafe-migration (wider)
ALTER TABLE customers ALTER COLUMN visits TYPE BIGINT;
-- ok: unsafe-migration (wider)
ALTER TABLE customers ALTER COLUMN balance TYPE NUMERIC(14, 2);
-- expect: unsafe-migration
ALTER TABLE customers ALTER COLUMN balance TYPE NUMERIC(8, 2) USING balance::numeric(8, 2);
-- expect: unsafe-migration
ALTER TABLE orders ALTER COLUMN total_cents SET DATA TYPE INTEGER;
-- expect: unsafe-migration
ALTER TABLE customers ADD COLUMN tier VARCHAR(10) NOT NULL;
-- ok: unsafe-migration (default)
ALTER TABLE customers ADD COLUMN loyalty_points INTEGER NOT NULL DEFAULT 0;
-- ok: unsafe-migration (nullable)
ALTER TABLE customers ADD COLUMN IF NOT EXISTS birthday DATE;
-- expect: unsafe-migration
ALTER TABLE orders RENAME COLUMN state TO status;
-- expect: unsafe-migration
CREATE INDEX idx_orders_customer_id ON orders (customer_id);
-- expect: unsafe-migration
CREATE UNIQUE INDEX IF NOT EXISTS uq_customers_email ON public.customers USING btree (lower(email));
-- expect: unsafe-migration
UPDATE customers SET visits = 0;
-- expect: unsafe-migration
UPDATE orders
SET status = 'archived'
WHERE created_at < now() - interval '5 years';
-- expect: unsafe-migration
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
-- ok: unsafe-migration
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'new';
ALTER TABLE customers ALTER COLUMN notes DROP NOT NULL;
ALTER TABLE orders ADD CONSTRAINT chk_total CHECK (total_cents >= 0) NOT VALID;
ALTER TABLE orders DROP CONSTRAINT IF EXISTS orders_customer_id_fkey;
DROP INDEX IF EXISTS idx_old;
DROP VIEW IF EXISTS order_totals;
COMMENT ON COLUMN customers.tier IS 'drop column soon; update orders set x = 1';
INSERT INTO orders (customer_id, total_cents) SELECT id, 0 FROM customers WHERE tier = 'gold';
GRANT SELECT, UPDATE ON customers TO reporting;
