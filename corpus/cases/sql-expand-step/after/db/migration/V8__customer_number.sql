-- The old program does not know the column; it stays empty until the job has filled it.
ALTER TABLE customers ADD COLUMN number bigint;

CREATE TABLE customer_numbers (
    customer_id bigint PRIMARY KEY REFERENCES customers (id),
    number bigint NOT NULL
);
CREATE INDEX customer_numbers_number ON customer_numbers (number);
ALTER TABLE customer_numbers ADD COLUMN given_at timestamptz NOT NULL;

-- The rest is filled by the nightly job, five thousand rows at a time.
UPDATE customers SET number = id + 100000
WHERE id IN (SELECT id FROM customers WHERE number IS NULL ORDER BY id LIMIT 5000);

ALTER TABLE customers ALTER COLUMN email TYPE varchar;
ALTER TABLE customers ALTER COLUMN name DROP NOT NULL;
