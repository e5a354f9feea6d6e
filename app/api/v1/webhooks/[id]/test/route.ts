import { route } from "@/lib/api/route";
import { sendTest } from "@/lib/webhooks/deliveries";

export const POST = route(
  { allow: ["admin"], scope: "webhooks:write", status: 202 },
  async ({ organizationId, params }) => ({ data: await sendTest(organizationId, params.id) }),
);
