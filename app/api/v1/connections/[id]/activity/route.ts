import { EVERYONE, route } from "@/lib/api/route";
import { loadActivity } from "@/lib/connections/activity";

export const GET = route({ allow: EVERYONE, scope: "connections:read" }, async ({ organizationId, params }) => ({
  data: await loadActivity(organizationId, params.id),
}));
