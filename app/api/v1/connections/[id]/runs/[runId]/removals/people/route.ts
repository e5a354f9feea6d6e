import { EVERYONE, route } from "@/lib/api/route";
import { page } from "@/lib/api/schemas";
import { listRemovalPeople } from "@/lib/connections/removals";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: page },
  ({ organizationId, params, query }) =>
    listRemovalPeople({ organizationId, connectionId: params.id, runId: params.runId }, query),
);
