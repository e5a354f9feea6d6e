import { route } from "@/lib/api/route";
import { rotateSecret } from "@/lib/webhooks/service";

export const POST = route(
  { allow: ["admin"], scope: "webhooks:write", status: 201 },
  async ({ organizationId, params }) => ({ data: await rotateSecret(organizationId, params.id) }),
);
