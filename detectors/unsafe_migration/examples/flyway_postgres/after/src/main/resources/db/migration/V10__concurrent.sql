-- ok: unsafe-migration
CREATE INDEX CONCURRENTLY IF NOT EXISTS idx_orders_status ON orders (status);
CREATE OR REPLACE FUNCTION touch() RETURNS trigger AS $$
BEGIN
    UPDATE customers SET visits = visits + 1 WHERE id = NEW.customer_id;
    DELETE FROM carts;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
DO $$
DECLARE
    rows INTEGER;
BEGIN
    LOOP
        UPDATE customers SET region = 'us'
        WHERE id IN (SELECT id FROM customers WHERE region IS NULL LIMIT 5000);
        GET DIAGNOSTICS rows = ROW_COUNT;
        EXIT WHEN rows = 0;
        COMMIT;
    END LOOP;
END $$;
