import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { deleteEvent, patchEvent } from "@/lib/events/manual";
import { patchEventInput } from "@/lib/events/schemas";
import { getEvent } from "@/lib/events/service";

export const GET = route({ allow: EVERYONE, scope: "events:read" }, async ({ organizationId, params, caller }) => ({
  data: await getEvent(organizationId, params.id, { seesPrivate: seesPrivate(caller) }),
}));

export const PATCH = route(
  { allow: ["admin", "planner"], scope: "events:write", body: patchEventInput },
  async ({ organizationId, params, body }) => ({ data: await patchEvent(organizationId, params.id, body) }),
);

export const DELETE = route(
  { allow: ["admin", "planner"], scope: "events:write", status: 204 },
  ({ organizationId, params }) => deleteEvent(organizationId, params.id),
);
