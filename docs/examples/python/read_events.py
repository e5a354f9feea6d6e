"""Prints the events of some days: read_events.py START END"""

import sys

from rosterline import get

start, end = sys.argv[1:3]
cursor = None
while True:
    page = get("/events", start=start, end=end, cursor=cursor, limit=100)
    for event in page["data"]:
        print(event["startsAt"], event["endsAt"], event["agentEmail"], event["type"]["name"])
    cursor = page["meta"]["nextCursor"]
    if cursor is None:
        break
