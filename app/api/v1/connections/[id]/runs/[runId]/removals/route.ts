import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { removalsQuery } from "@/lib/connections/removal-schemas";
import { listRemovals } from "@/lib/connections/removals";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: removalsQuery },
  ({ organizationId, params, query, caller }) =>
    listRemovals({ organizationId, connectionId: params.id, runId: params.runId }, query, {
      seesPrivate: seesPrivate(caller),
    }),
);
