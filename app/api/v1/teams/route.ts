import { listTeams } from "@/lib/agents/teams";
import { EVERYONE, route } from "@/lib/api/route";

export const GET = route({ allow: EVERYONE, scope: "agents:read" }, async ({ organizationId }) => ({
  data: await listTeams(organizationId),
  meta: { nextCursor: null },
}));
