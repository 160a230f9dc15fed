ALTER TABLE customers DROP COLUMN tier;
DROP TABLE shipments;
