"""Prints what changed since the last time. The place in the feed is kept in a file."""

import os
from pathlib import Path

from rosterline import get

file = Path(os.environ.get("CURSOR_FILE", "cursor.txt"))
while True:
    cursor = file.read_text().strip() if file.exists() else None
    page = get("/events/changes", cursor=cursor, limit=100)
    if not page["data"]:
        break
    for change in page["data"]:
        event = change["event"]
        # An upsert holds the whole event as it is now: store it by its id. A delete of an event you never saw is fine.
        if event is None:
            print("delete", change["id"])
        else:
            print("upsert", change["id"], event["agentEmail"], event["startsAt"], event["endsAt"])
    # Kept only after the page was used: if this program dies, it reads the page again.
    file.write_text(page["meta"]["nextCursor"])
