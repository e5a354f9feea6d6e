import { EVERYONE, route } from "@/lib/api/route";
import { disconnectQuery, patchInput } from "@/lib/connections/schemas";
import { disconnect, getConnection } from "@/lib/connections/service";
import { change } from "@/lib/sync/service";

export const GET = route({ allow: EVERYONE, scope: "connections:read" }, async ({ organizationId, params }) => ({
  data: await getConnection(organizationId, params.id),
}));

export const PATCH = route(
  { allow: ["admin"], scope: "connections:write", body: patchInput },
  async ({ organizationId, params, body }) => ({ data: await change(organizationId, params.id, body) }),
);

export const DELETE = route(
  { allow: ["admin"], scope: "connections:write", query: disconnectQuery, status: 204 },
  ({ organizationId, params, query }) => disconnect(organizationId, params.id, query.events),
);
