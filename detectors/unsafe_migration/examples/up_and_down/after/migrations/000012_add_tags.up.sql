BEGIN;
CREATE TABLE tags (id uuid PRIMARY KEY, name text NOT NULL);
ALTER TABLE posts ADD COLUMN tag_id uuid REFERENCES tags (id);
COMMIT;
