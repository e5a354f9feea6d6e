import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { createEvent } from "@/lib/events/manual";
import { createEventInput, eventsQuery } from "@/lib/events/schemas";
import { listEvents } from "@/lib/events/service";
import { readEventsVersion } from "@/lib/events/version";

export const GET = route(
  { allow: EVERYONE, scope: "events:read", query: eventsQuery, version: readEventsVersion },
  ({ organizationId, query, caller }) => listEvents(organizationId, query, { seesPrivate: seesPrivate(caller) }),
);

export const POST = route(
  { allow: ["admin", "planner"], scope: "events:write", body: createEventInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await createEvent(organizationId, body) }),
);
