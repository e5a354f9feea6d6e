import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Rosterline } from "./client";

// Prints what changed since the last time. The place in the feed is kept in a file.
const { ROSTERLINE_URL = "http://localhost:3000", ROSTERLINE_KEY, CURSOR_FILE = "cursor.txt" } = process.env;
const { api } = new Rosterline({
  baseUrl: ROSTERLINE_URL,
  baseApiParams: { headers: { Authorization: `Bearer ${ROSTERLINE_KEY}` } },
});

for (;;) {
  const cursor = existsSync(CURSOR_FILE) ? readFileSync(CURSOR_FILE, "utf8").trim() : undefined;
  const { data: page } = await api.listEventChanges({ cursor, limit: 100 });
  if (page.data.length === 0) break;
  for (const { op, id, event } of page.data) {
    // An upsert holds the whole event as it is now: store it by its id. A delete of an event you never saw is fine.
    if (op === "delete" || event === null) console.log("delete", id);
    else console.log("upsert", id, event.agentEmail, event.startsAt, event.endsAt);
  }
  // Kept only after the page was used: if this program dies, it reads the page again.
  if (page.meta.nextCursor) writeFileSync(CURSOR_FILE, page.meta.nextCursor);
}
