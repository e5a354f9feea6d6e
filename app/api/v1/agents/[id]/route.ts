import { getAgent } from "@/lib/agents/list";
import { patchAgentInput } from "@/lib/agents/schemas";
import { EVERYONE, route } from "@/lib/api/route";
import { patchAgent, removeAgent } from "@/lib/sync/agents";

export const GET = route({ allow: EVERYONE, scope: "agents:read" }, async ({ organizationId, params }) => ({
  data: await getAgent(organizationId, params.id),
}));

export const PATCH = route(
  { allow: ["admin", "planner"], scope: "agents:write", body: patchAgentInput },
  async ({ organizationId, params, body }) => ({ data: await patchAgent(organizationId, params.id, body) }),
);

export const DELETE = route({ allow: ["admin"], scope: "agents:write", status: 204 }, ({ organizationId, params }) =>
  removeAgent(organizationId, params.id),
);
