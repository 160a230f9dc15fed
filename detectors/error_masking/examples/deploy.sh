#!/usr/bin/env bash
set -euo pipefail

build() {
  # expect: error-masking
  npm test || true
  # expect: error-masking
  docker build -t web . || :
  # expect: error-masking
  ./scripts/migrate.sh || echo "Migration failed"
  # ok: error-masking (ends the script)
  npm ci || { echo "npm ci failed" >&2; exit 1; }
  # ok: error-masking (ends the script)
  make all || exit 1
  # ok: error-masking (another way is taken)
  git pull || git clone "$URL" web
  # ok: error-masking (the status is kept)
  pytest || status=$?
  # expect: error-masking
  psql -f seed.sql; true
  # expect: error-masking
  kubectl apply -f web.yaml || return 0
}

look() {
  # ok: error-masking (the status is an answer)
  grep -q web /etc/hosts || true
  # ok: error-masking (the status is an answer)
  diff a b || true
  # ok: error-masking (made only where it is not there)
  mkdir -p out || true
  # ok: error-masking (an optional tool)
  command -v jq >/dev/null 2>&1 || echo "jq is not there"
  # ok: error-masking (decides)
  if curl -fsS "$URL/health" 2>/dev/null; then echo up; fi
  # ok: error-masking (given up anyway)
  docker rm -f web || true
  # ok: error-masking (given up anyway)
  kill "$PID" 2>/dev/null || true
  # ok: error-masking (an optional file)
  VERSION=$(cat VERSION 2>/dev/null || echo unknown)
  # expect: error-masking
  ROWS=$(psql -tc "select count(*) from orders" 2>/dev/null || echo 0)
  echo "$ROWS"
  # ok: error-masking (that it is empty is asked for)
  BODY=$(curl -fsS "$URL" || true)
  if [ -z "$BODY" ]; then exit 1; fi
  # ok: error-masking (by a pipeline's last command)
  docker compose config | grep web || true
}

cleanup() {
  # ok: error-masking (gives things up)
  kubectl apply -f down.yaml || true
}

wait_for() {
  until nc -z db 5432; do
    # ok: error-masking (tried again)
    curl -s "$URL" || true
    sleep 1
  done
}

# expect: error-masking
export JWT_SECRET="${JWT_SECRET:-changeme}"
# ok: error-masking (no secret)
export PORT="${PORT:-8080}"
# ok: error-masking (required)
export DB_PASSWORD="${DB_PASSWORD:?must be set}"
# expect: error-masking
trap '' ERR
# ok: error-masking (cleans up)
trap cleanup EXIT
# expect: error-masking
set +e
rsync -a out/ "$HOST:/srv"
# ok: error-masking (that there is nothing to move is no failure)
[ -f old.log ] && mv old.log older.log || true
# ok: error-masking (the code says what happened)
CODE=$(curl -s -o /dev/null -w '%{http_code}' "$URL" || echo 000)
# ok: error-masking (nobody waits for it)
curl -s -X POST "$HOOK" >/dev/null 2>&1 &
send_alert() {
  # ok: error-masking (only tells of the outcome)
  curl -s -X POST "$SLACK" -d "{}" || true
}
# ok: error-masking (given up anyway)
psql -c "DROP DATABASE IF EXISTS trial" || true
