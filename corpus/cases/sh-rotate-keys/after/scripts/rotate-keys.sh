#!/usr/bin/env bash
# usage: rotate-keys.sh [--no-verify] KEY_ID
set -euo pipefail
. "$(dirname "$0")/lib.sh"

verify=1
case "${1:-}" in
  --no-verify)
    verify=0
    shift
    ;;
esac
key_id="${1:?the name of the new key is needed}"

if ! command -v openssl > /dev/null 2>&1; then
  log "openssl is needed"
  exit 2
fi

work="$(mktemp -d)"
cleanup() {
  rm -rf "$work" || true
}
trap cleanup EXIT

openssl genpkey -algorithm ed25519 -out "$work/$key_id.pem"
openssl pkey -in "$work/$key_id.pem" -pubout -out "$work/$key_id.pub"

if vault kv list secret/keys | grep -q "^$key_id\$"; then
  log "there is a key $key_id already"
  exit 1
fi
vault kv put "secret/keys/$key_id" private=@"$work/$key_id.pem" public=@"$work/$key_id.pub"

# A replica needs up to a minute to see the new key.
is_served() {
  curl --fail --silent "https://$1/.well-known/keys.json" | jq --exit-status --arg id "$key_id" '.keys[] | select(.kid == $id)' > /dev/null
}

for replica in $REPLICAS; do
  tries=0
  until is_served "$replica"; do
    tries=$((tries + 1))
    if [ "$tries" -ge 20 ]; then
      log "$replica does not serve $key_id"
      exit 1
    fi
    sleep 3
  done
done

if [ "$verify" -eq 1 ] && ! diff -q "$work/$key_id.pub" <(vault kv get -field=public "secret/keys/$key_id") > /dev/null; then
  log "what is stored is not what was made"
  exit 1
fi
vault kv put secret/keys/current id="$key_id"
log "signing with $key_id"
