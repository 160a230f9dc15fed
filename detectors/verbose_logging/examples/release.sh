#!/usr/bin/env bash
set -euo pipefail

publish() {
  # expect: verbose-logging
  echo "Entering publish"
  docker push web
  echo "Exiting publish"
}

login() {
  # ok: verbose-logging (goes to the command that needs it)
  echo "$REGISTRY_PASSWORD" | docker login --username ci --password-stdin
  # ok: verbose-logging (goes to a file)
  echo "token=$API_TOKEN" > ~/.netrc
  # ok: verbose-logging (says only that it is set)
  echo "token: ${API_TOKEN:+set}"
  # ok: verbose-logging (a value)
  AUTH=$(printf '%s' "$API_TOKEN" | base64)
}

show() {
  # expect: verbose-logging
  echo "Using token $API_TOKEN"
}

steps() {
  # ok: verbose-logging (a program's own output)
  echo "==> Building"
  make all
  echo "==> Pushing"
  make push
  echo "Done"
}

inspect() {
  # expect: verbose-logging
  echo "DEBUG: target is $TARGET"
  # ok: verbose-logging (on request)
  [ -n "${VERBOSE:-}" ] && echo "DEBUG: more"
}

environment() {
  # expect: verbose-logging
  printenv
  # ok: verbose-logging (goes to a file)
  env > env.txt
  # ok: verbose-logging (runs a command)
  env FOO=1 make
}

# ok: verbose-logging (on request)
if [ "${DEBUG:-0}" = 1 ]; then set -x; fi
# expect: verbose-logging
set -x
make release
