import { route } from "@/lib/api/route";
import { createEndpointInput } from "@/lib/webhooks/schemas";
import { createEndpoint, listEndpoints } from "@/lib/webhooks/service";

export const GET = route({ allow: ["admin"], scope: "webhooks:write" }, async ({ organizationId }) => ({
  data: await listEndpoints(organizationId),
  meta: { nextCursor: null },
}));

export const POST = route(
  { allow: ["admin"], scope: "webhooks:write", body: createEndpointInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await createEndpoint(organizationId, body) }),
);
