#!/usr/bin/env bash
set -euo pipefail

mvn -q package
docker build -t shop .
git add manifests
git commit -m "Deploy"
git push
kubectl apply -f manifests
kubectl rollout status deployment/shop
