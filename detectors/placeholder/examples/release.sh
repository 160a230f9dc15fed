#!/bin/bash
set -euo pipefail

publish() {
    # expect: placeholder
    # TODO: sign the archive
    tar -czf "$1.tar.gz" dist
}

rollback() {
    # expect: placeholder
    echo "rollback is not implemented yet" >&2
    exit 1
}

notify() {
    # ok: placeholder (an explanation)
    # The channel of this release, not that of the build.
    curl --fail --data "released $1" "$CHANNEL"
}

publish "$1"
notify "$1"
