#!/usr/bin/env bash
set -euo pipefail
. "$(dirname "$0")/lib.sh"

day="$(date +%F)"
log "copying the media of $day"
# shellcheck disable=SC2086
rclone sync $RCLONE_OPTIONS media: "backup:media/$day"

rclone lsf backup:media | sort | head -n -30 | while read -r old; do
  log "removing $old"
  rclone purge "backup:media/$old"
done
