-- migrate:up
ALTER TABLE `contacts`
  ADD COLUMN `first_name` varchar(100) NULL AFTER `id`,
  ADD COLUMN `last_name` varchar(100) NULL AFTER `first_name`;

UPDATE `contacts`
SET `first_name` = SUBSTRING_INDEX(`name`, ' ', 1),
    `last_name` = TRIM(SUBSTRING(`name`, LENGTH(SUBSTRING_INDEX(`name`, ' ', 1)) + 1));

ALTER TABLE `contacts` MODIFY `email` varchar(120) NOT NULL;

ALTER TABLE `contacts` DROP COLUMN `name`;

ALTER TABLE `contacts` ADD INDEX `idx_contacts_last_name` (`last_name`);

-- migrate:down
ALTER TABLE `contacts` DROP INDEX `idx_contacts_last_name`;
ALTER TABLE `contacts` ADD COLUMN `name` varchar(255) NOT NULL DEFAULT '';
UPDATE `contacts` SET `name` = TRIM(CONCAT_WS(' ', `first_name`, `last_name`));
ALTER TABLE `contacts` MODIFY `email` varchar(320) NOT NULL;
ALTER TABLE `contacts` DROP COLUMN `last_name`, DROP COLUMN `first_name`;
