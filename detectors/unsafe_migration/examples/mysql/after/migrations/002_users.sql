-- expect: unsafe-migration
ALTER TABLE `users` MODIFY COLUMN `name` varchar(64) NOT NULL;
-- expect: unsafe-migration
ALTER TABLE `users` CHANGE `bio` `about` text;
-- ok: unsafe-migration (wider)
ALTER TABLE `users` MODIFY `age` bigint DEFAULT NULL;
-- expect: unsafe-migration
ALTER TABLE `users` DROP `age`;
-- ok: unsafe-migration (another database)
ALTER TABLE `users` ADD INDEX `idx_name` (`name`);
CREATE INDEX idx_age ON `users` (`name`);
ALTER TABLE `users` DROP INDEX `idx_old`, DROP FOREIGN KEY `fk_team`, DROP PRIMARY KEY;
-- expect: unsafe-migration
ALTER TABLE `users` ADD COLUMN `locale` varchar(8) NOT NULL AFTER `name`;
ALTER TABLE `users` ADD COLUMN `active` tinyint(1) NOT NULL DEFAULT '1';
ALTER TABLE `users` ADD COLUMN `seen` datetime NULL;
-- expect: unsafe-migration
RENAME TABLE `users` TO `accounts`;
-- expect: unsafe-migration
UPDATE `users` SET `active` = 0 WHERE `seen` IS NULL;
-- ok: unsafe-migration (a number at a time)
DELETE FROM `sessions` WHERE `expires` < NOW() LIMIT 1000;
