#!/bin/bash
set -euo pipefail
set -x  # expect: verbose-logging

login() {
  echo "Logging in with $PASSWORD"  # expect: verbose-logging
  docker login -u "$USER" -p "$PASSWORD"
}

build() {
  echo "Entering build"  # expect: verbose-logging
  make all
  echo "Leaving build"
}

debug_it() {
  echo "DEBUG: files=$files"  # expect: verbose-logging
  cp $files out/
}

usage() {
  echo "usage: $0 [-v] target"
}

main() {
  echo "Deploying $VERSION"
  build
  if [[ "${DEBUG:-}" ]]; then
    echo "DEBUG: $VERSION"
  fi
  env  # expect: verbose-logging
}
main "$@"
