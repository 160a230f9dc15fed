#!/usr/bin/env bash
# Pushes a release; never call git with --no-verify.  ok: check-suppression (a comment)
set -euo pipefail
# expect: check-suppression
# shellcheck disable=SC2086
make $TARGETS
# expect: check-suppression
git commit -am "Release" --no-verify
# expect: check-suppression
mvn -q package -DskipTests
echo "use git push --no-verify to leave the hooks out"  # ok: check-suppression (says how)
case "$1" in
  --no-verify) VERIFY=0 ;;  # ok: check-suppression (its own option)
esac
mvn -q package -DskipTests=false  # ok: check-suppression (they run)
cat <<EOF
  git push --no-verify
EOF
# ok: check-suppression (text of a here document)
