#!/usr/bin/env bash
set -euo pipefail

version="${1:?usage: release.sh VERSION}"
image="registry.acme.example/shop:$version"

need() {
  command -v "$1" >/dev/null 2>&1 || { echo "$1 is needed" >&2; exit 1; }
}

need docker
need git

if ! git diff --quiet; then
  echo "There are changes that are not committed" >&2
  exit 1
fi

# Left over from a build that was broken off.
docker rm -f shop-build >/dev/null 2>&1 || true

branch=$(git symbolic-ref --short HEAD 2>/dev/null || echo detached)
if [ "$branch" != main ]; then
  echo "Releases are made from main, this is $branch" >&2
  exit 1
fi

if git rev-parse -q --verify "refs/tags/v$version" >/dev/null; then
  echo "v$version was released before" >&2
  exit 1
fi

changed=$(git diff --name-only "v$(cat VERSION)" -- migrations | grep -c . || true)
echo "==> $changed migrations since the last release"

docker build -t "$image" .
docker push "$image"
git tag "v$version"
git push origin "v$version"
echo "==> Released $version"
