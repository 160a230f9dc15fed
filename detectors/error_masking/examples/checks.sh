#!/bin/bash
set -euo pipefail
npm test || exit 0  # expect: error-masking
make install || return 0  # expect: error-masking
terraform plan -out=plan || echo "plan failed, continuing anyway"  # expect: error-masking
RESULT=$(curl -s https://api.example.com/config || echo "{}")  # expect: error-masking
STATUS=$(systemctl is-active app || true)
COUNT=$(grep -c x file || true)
helm upgrade app ./chart 2>/dev/null  # expect: error-masking
docker compose pull; true  # expect: error-masking
./scripts/migrate.sh || true  # expect: error-masking
if ! make lint; then
  echo "lint failed"
fi
ln -s a b || true
which node || { echo "node missing"; exit 1; }
python manage.py migrate --noinput || true  # expect: error-masking
flock -n 9 || exit 0
[[ -d dist ]] || mkdir dist
git fetch --tags || true
kubectl delete pod x --ignore-not-found || true
read -r line || true
