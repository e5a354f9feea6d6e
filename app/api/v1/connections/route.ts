import { EVERYONE, route } from "@/lib/api/route";
import { createInput } from "@/lib/connections/schemas";
import { listConnections } from "@/lib/connections/service";
import { connect } from "@/lib/sync/service";

export const GET = route({ allow: EVERYONE, scope: "connections:read" }, async ({ organizationId }) => ({
  data: await listConnections(organizationId),
  meta: { nextCursor: null },
}));

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: createInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await connect(organizationId, body) }),
);
