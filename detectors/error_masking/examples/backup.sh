#!/bin/sh
# expect: error-masking
pg_dump app > /backup/app.sql 2>/dev/null
# expect: error-masking
cp /backup/app.sql "$TARGET" >/dev/null 2>&1
# ok: error-masking (asked for)
if ! rsync -a /backup "$HOST:" 2>/dev/null; then exit 1; fi
# ok: error-masking (asked for)
tar czf app.tgz /backup 2>/dev/null || exit 1
# ok: error-masking (only looks)
ls /backup 2>/dev/null
# ok: error-masking (told that and why it may fail)
gzip -t old.gz || echo "old backup is corrupt, skipping it"
# ok: error-masking (changes nothing, as nothing ends the script)
set +e
