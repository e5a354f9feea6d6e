#!/bin/sh
# Tests a service user of HiBob and connects with it: connect-hibob.sh SYNC_UNTIL
# The service user is in HIBOB_SERVICE_USER_ID and HIBOB_TOKEN: arguments would show in the list of processes.
set -eu
url="${ROSTERLINE_URL:-http://localhost:3000}/api/v1"
body='{"integration":"hibob","credentials":{"serviceUserId":"'$HIBOB_SERVICE_USER_ID'","token":"'$HIBOB_TOKEN'"},"syncUntil":"'$1'"}'

post() {
  answer=$(printf %s "$body" | curl --silent --show-error --fail-with-body "$url/$1" \
    --header "Authorization: Bearer $ROSTERLINE_KEY" \
    --header "Content-Type: application/json" --data @-) || { echo "$answer" >&2; exit 1; }
  echo "$answer"
}

post connections/preflight
post connections
