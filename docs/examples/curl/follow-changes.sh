#!/bin/sh
# Prints what changed since the last time as JSON, a page a line. The place in the feed is kept in a file.
set -eu
url="${ROSTERLINE_URL:-http://localhost:3000}/api/v1/events/changes"
file="${CURSOR_FILE:-cursor.txt}"

while :; do
  page=$(curl --silent --show-error --fail-with-body --get "$url" \
    --header "Authorization: Bearer $ROSTERLINE_KEY" \
    --data-urlencode "cursor=$(cat "$file" 2>/dev/null || true)" --data "limit=100") || { printf "%s\n" "$page" >&2; exit 1; }
  case "$page" in '{"data":[],'*) break ;; esac
  printf "%s\n" "$page"
  # Kept only after the page was used: if this program dies, it reads the page again.
  printf "%s\n" "$page" | sed -n 's/.*"nextCursor":"\([^"]*\)".*/\1/p' > "$file"
done
