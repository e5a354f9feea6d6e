import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { listRequests } from "@/lib/connections/ledger";
import { requestsQuery } from "@/lib/connections/ledger-schemas";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: requestsQuery },
  ({ organizationId, params, query, caller }) =>
    listRequests(organizationId, params.id, query, { seesPrivate: seesPrivate(caller) }),
);
