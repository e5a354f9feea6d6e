import { route } from "@/lib/api/route";
import { replay } from "@/lib/webhooks/deliveries";

export const POST = route(
  { allow: ["admin"], scope: "webhooks:write", status: 202 },
  async ({ organizationId, params: { id, deliveryId } }) => ({ data: await replay(organizationId, id, deliveryId) }),
);
