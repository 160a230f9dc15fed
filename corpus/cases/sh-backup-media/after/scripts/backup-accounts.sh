#!/usr/bin/env bash
set -euo pipefail
. "$(dirname "$0")/lib.sh"

backup_accounts() {
  local database="$1"
  local target="$BACKUP_DIR/$database-$(date +%F).dump"
  mkdir -p "$BACKUP_DIR"
  log "saving $database"
  pg_dump --format=custom --file="$target.part" "$database"
  mv "$target.part" "$target"
  find "$BACKUP_DIR" -name "$database-*.dump" -mtime +30 -delete
}

backup_accounts accounts
