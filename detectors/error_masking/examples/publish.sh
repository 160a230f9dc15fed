#!/usr/bin/env bash
set -e
build() {
  npm ci || npm install
  npm run build || echo "build failed"  # expect: error-masking
  docker build -t app . > /dev/null 2>&1 || true  # expect: error-masking
}
publish() {
  docker push app:latest || { echo "push failed"; exit 1; }
  aws s3 sync dist/ s3://bucket/ 2>/dev/null || true  # expect: error-masking
  curl -sf -X POST "$HOOK" -d done || true
  git push origin main --tags || :  # expect: error-masking
}
restore() {
  pg_restore -d app dump.sql || true  # expect: error-masking
  psql -c "select 1" 2>/dev/null
}
wait_for() {
  until curl -sf http://localhost/health; do sleep 1; done
  for i in 1 2 3; do
    curl -sf http://localhost/ready && break || true
    sleep 1
  done
}
test_it() {
  pytest || true  # expect: error-masking
  grep -q foo bar || true
  if ! docker info >/dev/null 2>&1; then exit 1; fi
  id=$(docker ps -q 2>/dev/null || true)
  count=$(wc -l < file || echo 0)
  [ -n "$id" ] && docker stop "$id" || true
  rm -f /tmp/x 2>/dev/null
  cmp a b || changed=1
  pkill -f app || true
  mkdir build 2>/dev/null || true
  cp config.yml /etc/app/ 2>/dev/null || true  # expect: error-masking
}
trap 'rm -rf "$TMP"' EXIT
