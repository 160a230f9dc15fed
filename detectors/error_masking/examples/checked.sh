#!/bin/bash -e
# ok: error-masking (the status is asked for)
set +e
terraform plan -detailed-exitcode
code=$?
set -e
exit "$code"
