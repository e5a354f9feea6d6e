import { EVERYONE, route } from "@/lib/api/route";
import { getWebhook, removeWebhook } from "@/lib/connections/webhook";

export const GET = route({ allow: EVERYONE, scope: "connections:read" }, async ({ organizationId, params }) => ({
  data: await getWebhook(organizationId, params.id),
}));

export const DELETE = route(
  { allow: ["admin"], scope: "connections:write", status: 204 },
  ({ organizationId, params }) => removeWebhook(organizationId, params.id),
);
