import { teamInput } from "@/lib/agents/team-schemas";
import { deleteTeam, renameTeam } from "@/lib/agents/teams";
import { route } from "@/lib/api/route";

export const PATCH = route(
  { allow: ["admin", "planner"], scope: "agents:write", body: teamInput },
  async ({ organizationId, params, body }) => ({ data: await renameTeam(organizationId, params.id, body) }),
);

export const DELETE = route(
  { allow: ["admin", "planner"], scope: "agents:write", status: 204 },
  ({ organizationId, params }) => deleteTeam(organizationId, params.id),
);
