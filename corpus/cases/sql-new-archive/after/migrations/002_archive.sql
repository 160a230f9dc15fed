CREATE TABLE ticket_archive (
    id bigint PRIMARY KEY,
    title text NOT NULL,
    closed_at timestamptz NOT NULL
);

CREATE INDEX ticket_archive_closed_at ON ticket_archive (closed_at);

ALTER TABLE tickets ADD COLUMN closed_at timestamptz;
