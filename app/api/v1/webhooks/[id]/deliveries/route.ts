import { route } from "@/lib/api/route";
import { listDeliveries } from "@/lib/webhooks/deliveries";
import { deliveriesQuery } from "@/lib/webhooks/schemas";

export const GET = route(
  { allow: ["admin"], scope: "webhooks:write", query: deliveriesQuery },
  ({ organizationId, params, query }) => listDeliveries(organizationId, params.id, query),
);
