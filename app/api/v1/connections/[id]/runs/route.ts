import { EVERYONE, route } from "@/lib/api/route";
import { runInput, runsQuery } from "@/lib/connections/run-schemas";
import { listRuns, startRun } from "@/lib/connections/runs";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: runsQuery },
  ({ organizationId, params, query }) => listRuns(organizationId, params.id, query),
);

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: runInput, status: 202 },
  async ({ organizationId, params, body, caller }) => {
    const by = caller.kind === "member" ? caller.memberId : caller.apiKeyId;
    return { data: await startRun(organizationId, params.id, body, by) };
  },
);
