import { EVERYONE, route } from "@/lib/api/route";
import { listEventTypes } from "@/lib/events/service";

export const GET = route({ allow: EVERYONE, scope: "events:read" }, async ({ organizationId }) => ({
  data: await listEventTypes(organizationId),
  meta: { nextCursor: null },
}));
