#!/usr/bin/env bash
set -euo pipefail

deploy_api() {
  local tag="$1"
  docker build -t "registry.example.com/api:$tag" services/api
  docker push "registry.example.com/api:$tag"
  kubectl set image deployment/api api="registry.example.com/api:$tag"
  if ! kubectl rollout status deployment/api --timeout=120s; then
    kubectl rollout undo deployment/api
    exit 1
  fi
  echo "api $tag is running"
}

# expect: duplicate-code
deploy_web() {
  local tag="$1"
  docker build -t "registry.example.com/web:$tag" services/web
  docker push "registry.example.com/web:$tag"
  kubectl set image deployment/web web="registry.example.com/web:$tag"
  if ! kubectl rollout status deployment/web --timeout=120s; then
    kubectl rollout undo deployment/web
    exit 1
  fi
  echo "web $tag is running"
}

# ok: duplicate-code (other work)
clean_up() {
  local keep="$1"
  docker image ls --format '{{.ID}} {{.CreatedAt}}' | sort -k2 > images.txt
  head -n "-$keep" images.txt | cut -d' ' -f1 > old.txt
  if [ -s old.txt ]; then
    xargs docker image rm < old.txt
  fi
  rm images.txt old.txt
}
