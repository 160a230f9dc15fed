-- expect: unsafe-migration
ALTER TABLE `customers` MODIFY COLUMN `name` VARCHAR(64) NOT NULL;
-- expect: unsafe-migration
ALTER TABLE `customers` MODIFY COLUMN `balance` INT NOT NULL;
-- ok: unsafe-migration (MySQL builds it while rows are written)
CREATE INDEX idx_customers_name ON `customers` (`name`);
-- expect: unsafe-migration
ALTER TABLE `customers` CHANGE `name` `full_name` VARCHAR(255) NOT NULL;
/* ok: unsafe-migration (a comment)
DROP TABLE customers; */
-- expect: unsafe-migration
DELETE FROM sessions WHERE expires_at < NOW();
-- ok: unsafe-migration (a number at a time)
DELETE FROM visits WHERE seen_at < NOW() LIMIT 1000;
-- ok: unsafe-migration (the body of a procedure)
CREATE PROCEDURE purge() BEGIN DELETE FROM customers; DROP TABLE customers; END;
