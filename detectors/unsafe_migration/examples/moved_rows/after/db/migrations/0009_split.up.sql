CREATE TABLE archived_orders (id bigint PRIMARY KEY, state text);
INSERT INTO archived_orders (id, state) SELECT id, state FROM orders WHERE state = 'old';
-- expect: unsafe-migration
DELETE FROM orders WHERE state = 'old';
