import { Rosterline } from "./client";

// Prints the events of some days: read-events.ts START END
const [start = "", end = ""] = process.argv.slice(2);
const { ROSTERLINE_URL = "http://localhost:3000", ROSTERLINE_KEY } = process.env;
const { api } = new Rosterline({
  baseUrl: ROSTERLINE_URL,
  baseApiParams: { headers: { Authorization: `Bearer ${ROSTERLINE_KEY}` } },
});

let cursor: string | undefined;
do {
  const { data: page } = await api.listEvents({ start, end, cursor, limit: 100 }).catch(refuse);
  for (const event of page.data) {
    console.log(event.startsAt, event.endsAt, event.agentEmail, event.type.name);
  }
  cursor = page.meta.nextCursor ?? undefined;
} while (cursor);

/** A refusal says what is wrong and what to do. */
function refuse({ error }: { error?: { code: string; detail: string } }): never {
  console.error(error ? `${error.code}: ${error.detail}` : "Rosterline can't be reached.");
  process.exit(1);
}
