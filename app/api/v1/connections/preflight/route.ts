import { route } from "@/lib/api/route";
import { preflightInput } from "@/lib/connections/schemas";
import { preflight } from "@/lib/sync/service";

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: preflightInput },
  async ({ organizationId, body }) => ({ data: await preflight(organizationId, body) }),
);
