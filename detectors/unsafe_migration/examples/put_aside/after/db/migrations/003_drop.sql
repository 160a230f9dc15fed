-- expect: unsafe-migration
DROP TABLE orders_backup;
