INSERT INTO orders SELECT * FROM archived_orders;
