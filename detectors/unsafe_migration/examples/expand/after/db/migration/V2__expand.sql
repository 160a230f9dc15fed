SET lock_timeout = '2s';
ALTER TABLE accounts ADD COLUMN display_name text;
ALTER TABLE accounts ADD COLUMN plan text NOT NULL DEFAULT 'free';
CREATE TABLE account_events (id bigserial PRIMARY KEY, account_id bigint NOT NULL REFERENCES accounts (id));
CREATE INDEX account_events_account ON account_events (account_id);
