import { route } from "@/lib/api/route";
import { replay } from "@/lib/webhooks/deliveries";

export const POST = route(
  { allow: ["admin"], scope: "webhooks:write", status: 202 },
  async ({ organizationId, params }) => {
    // This folder names one more id than the wrapper's type lists; it was parsed like the others.
    const { id, deliveryId } = params as typeof params & { deliveryId: string };
    return { data: await replay(organizationId, id, deliveryId) };
  },
);
