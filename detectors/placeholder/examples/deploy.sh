#!/bin/bash
set -e
# expect: placeholder
# TODO: add rollback
deploy() {
  echo "Deploying..."
  # expect: placeholder
  # In a real deployment you would push the image here
  sleep 2
  echo "Deployed"
}
migrate() {
  # expect: placeholder
  echo "not implemented"
  exit 1
}
backup() {
  # expect: placeholder
  : # placeholder
}
