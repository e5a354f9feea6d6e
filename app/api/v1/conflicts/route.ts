import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { conflictsQuery, keepInput } from "@/lib/events/conflict-schemas";
import { keepConflict, listConflicts } from "@/lib/events/conflicts";

export const GET = route(
  { allow: EVERYONE, scope: "events:read", query: conflictsQuery },
  ({ organizationId, query, caller }) => listConflicts(organizationId, query, { seesPrivate: seesPrivate(caller) }),
);

export const PUT = route(
  { allow: ["admin", "planner"], scope: "events:write", body: keepInput, status: 204 },
  ({ organizationId, body, caller }) =>
    keepConflict(organizationId, body, caller.kind === "member" ? caller.memberId : caller.apiKeyId),
);
