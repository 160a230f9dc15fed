CREATE UNIQUE INDEX CONCURRENTLY customers_number ON customers (number);
