import { listAgents } from "@/lib/agents/list";
import { agentInput, agentsQuery, upsertBody } from "@/lib/agents/schemas";
import { createAgent, upsertAgents } from "@/lib/agents/service";
import { EVERYONE, route } from "@/lib/api/route";

export const GET = route({ allow: EVERYONE, scope: "agents:read", query: agentsQuery }, ({ organizationId, query }) =>
  listAgents(organizationId, query),
);

export const POST = route(
  { allow: ["admin", "planner"], scope: "agents:write", body: agentInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await createAgent(organizationId, body) }),
);

export const PUT = route(
  { allow: ["admin", "planner"], scope: "agents:write", body: upsertBody },
  async ({ organizationId, body }) => ({ data: await upsertAgents(organizationId, body.agents) }),
);
