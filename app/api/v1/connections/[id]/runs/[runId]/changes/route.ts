import { EVERYONE, route } from "@/lib/api/route";
import { page } from "@/lib/api/schemas";
import { listRunChanges } from "@/lib/connections/run-changes";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: page },
  ({ organizationId, params, query }) =>
    listRunChanges({ organizationId, connectionId: params.id, runId: params.runId }, query),
);
