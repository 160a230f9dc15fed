-- migrate:up
CREATE TABLE `contacts` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `email` varchar(320) NOT NULL,
  `note` text,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;

-- migrate:down
DROP TABLE `contacts`;
