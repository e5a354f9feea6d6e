import { importAgents } from "@/lib/agents/import";
import { importInput, importQuery } from "@/lib/agents/import-schemas";
import { route } from "@/lib/api/route";

export const POST = route(
  { allow: ["admin", "planner"], scope: "agents:write", query: importQuery, body: importInput },
  async ({ organizationId, query, body }) => ({
    data: await importAgents(organizationId, body.csv, { isDryRun: query.dryRun }),
  }),
);
