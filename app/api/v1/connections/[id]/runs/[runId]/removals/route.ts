import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { listRemovals } from "@/lib/connections/removals";
import { removalsQuery } from "@/lib/connections/schemas";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: removalsQuery },
  ({ organizationId, params, query, caller }) =>
    listRemovals({ organizationId, connectionId: params.id, runId: params.runId }, query, {
      seesPrivate: seesPrivate(caller),
    }),
);
