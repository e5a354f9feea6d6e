import { route } from "@/lib/api/route";
import { patchEndpointInput } from "@/lib/webhooks/schemas";
import { getEndpoint, patchEndpoint, removeEndpoint } from "@/lib/webhooks/service";

export const GET = route({ allow: ["admin"], scope: "webhooks:write" }, async ({ organizationId, params }) => ({
  data: await getEndpoint(organizationId, params.id),
}));

export const PATCH = route(
  { allow: ["admin"], scope: "webhooks:write", body: patchEndpointInput },
  async ({ organizationId, params, body }) => ({ data: await patchEndpoint(organizationId, params.id, body) }),
);

export const DELETE = route({ allow: ["admin"], scope: "webhooks:write", status: 204 }, ({ organizationId, params }) =>
  removeEndpoint(organizationId, params.id),
);
