#!/bin/sh
# Prints the events of some days as JSON, a page a line: read-events.sh START END
set -eu
url="${ROSTERLINE_URL:-http://localhost:3000}/api/v1/events"
cursor=""

while :; do
  page=$(curl --silent --show-error --fail-with-body --get "$url" \
    --header "Authorization: Bearer $ROSTERLINE_KEY" \
    --data-urlencode "start=$1" --data-urlencode "end=$2" \
    --data-urlencode "cursor=$cursor" --data "limit=100") || { printf "%s\n" "$page" >&2; exit 1; }
  printf "%s\n" "$page"
  cursor=$(printf "%s\n" "$page" | sed -n 's/.*"nextCursor":"\([^"]*\)".*/\1/p')
  [ -n "$cursor" ] || break
done
