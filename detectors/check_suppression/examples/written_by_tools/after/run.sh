#!/bin/sh
# expect: check-suppression
# shellcheck disable=SC2039,SC3045
ulimit -n "$MAX_FD"
