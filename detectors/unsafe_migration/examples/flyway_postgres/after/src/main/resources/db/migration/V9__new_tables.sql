CREATE TABLE IF NOT EXISTS shipments (
    id BIGSERIAL PRIMARY KEY,
    order_id BIGINT NOT NULL,
    carrier TEXT NOT NULL
);
-- ok: unsafe-migration (a table of this change)
CREATE INDEX idx_shipments_order ON shipments (order_id);
ALTER TABLE shipments ADD COLUMN tracking TEXT NOT NULL;
ALTER TABLE shipments ALTER COLUMN carrier SET NOT NULL;
UPDATE shipments SET carrier = 'dhl';
