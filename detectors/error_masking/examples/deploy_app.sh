#!/usr/bin/env bash
set -euo pipefail

APP_DIR=/srv/app
JWT_SECRET="${JWT_SECRET:-changeme}"  # expect: error-masking
PORT="${PORT:-8080}"

migrate() {
  bundle exec rails db:migrate || true  # expect: error-masking
}

backup() {
  pg_dump "$DATABASE_URL" > /backups/app.sql 2>/dev/null  # expect: error-masking
  tar czf /backups/app.tgz "$APP_DIR" || echo "tar failed"  # expect: error-masking
}

deploy() {
  rsync -a build/ "$HOST:$APP_DIR" || true  # expect: error-masking
  ssh "$HOST" systemctl restart app || exit 1
  curl -fsS "https://$HOST/health" > /dev/null || { echo "unhealthy" >&2; exit 1; }
}

check() {
  if grep -q "ERROR" app.log; then
    echo "errors found"
  fi
  diff -u old.txt new.txt || true
  grep -c WARN app.log || true
  command -v jq >/dev/null 2>&1 || exit 1
  test -f .env || cp .env.example .env
}

cleanup() {
  rm -rf "$TMP" || true
  docker rm -f app 2>/dev/null || true
  kill "$PID" 2>/dev/null || true
}
trap cleanup EXIT

tests() {
  set +e  # expect: error-masking
  npm test
  npm run lint
}

version() {
  VERSION=$(git describe --tags 2>/dev/null || echo "0.0.0")
  mkdir -p out || true
  kubectl apply -f k8s/ || echo "apply failed, continuing"  # expect: error-masking
  terraform apply -auto-approve || :  # expect: error-masking
}
