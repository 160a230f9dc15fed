CREATE INDEX CONCURRENTLY tickets_closed_at ON tickets (closed_at) WHERE closed_at IS NOT NULL;
