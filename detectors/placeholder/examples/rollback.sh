#!/bin/bash
rollback() {
  # expect: placeholder
  # FIXME: roll back the database as well
  kubectl rollout undo deployment/app
}
notify() {
  # expect: placeholder
  # placeholder for the Slack notification
  echo "notified"
}
fetch() {
  # replace the placeholders in the template
  sed "s/@@HOST@@/$HOST/" app.tpl > app.conf
}
