#!/usr/bin/env bash
set -euo pipefail
if ! npm test; then
  echo "tests failed" >&2
  exit 1
fi
count=$(grep -c ERROR app.log || true)
diff -q a b > /dev/null || changed=yes
test -d node_modules || npm ci
git diff --quiet || git commit -am "update"
docker rm -f web 2>/dev/null || true
kill "$pid" 2>/dev/null || true
curl -fsS "$URL" || { echo "down" >&2; exit 1; }
set +e
make test
status=$?
set -e
exit "$status"
