ALTER TABLE accounts ADD CONSTRAINT display_name_set CHECK (display_name IS NOT NULL) NOT VALID;
ALTER TABLE accounts VALIDATE CONSTRAINT display_name_set;
