#!/usr/bin/env bash
set -euo pipefail

SCRIPT_DIR="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
REPO_ROOT="$(cd "$SCRIPT_DIR/.." && pwd)"
source "$SCRIPT_DIR/lib/log.sh"
export PATH="$REPO_ROOT/bin:$PATH"
cd "$REPO_ROOT"
trap 'rm -rf "$REPO_ROOT/tmp"' EXIT

# ok: duplicate-code (how a script begins)
npm publish --access public
