import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { listPolicies, savePolicies } from "@/lib/connections/policies";
import { policiesInput } from "@/lib/connections/policy-schemas";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read" },
  async ({ organizationId, params, caller }) => ({
    data: await listPolicies(organizationId, params.id, { seesPrivate: seesPrivate(caller) }),
    meta: { nextCursor: null },
  }),
);

export const PUT = route(
  { allow: ["admin"], scope: "connections:write", body: policiesInput },
  async ({ organizationId, params, body }) => {
    await savePolicies(organizationId, params.id, body);
    return { data: await listPolicies(organizationId, params.id, { seesPrivate: true }), meta: { nextCursor: null } };
  },
);
