#!/usr/bin/env bash
set -euo pipefail
. "$(dirname "$0")/lib.sh"

backup_database() {
  local name="$1"
  local target="$BACKUP_DIR/$name-$(date +%F).dump"
  mkdir -p "$BACKUP_DIR"
  log "saving $name"
  pg_dump --format=custom --file="$target.part" "$name"
  mv "$target.part" "$target"
  find "$BACKUP_DIR" -name "$name-*.dump" -mtime +30 -delete
}

backup_database shop
