import { EVERYONE, route } from "@/lib/api/route";
import { listIntegrations } from "@/lib/directory/service";

export const GET = route({ allow: EVERYONE, scope: "connections:read" }, async ({ organizationId }) => ({
  data: await listIntegrations(organizationId),
  meta: { nextCursor: null },
}));
