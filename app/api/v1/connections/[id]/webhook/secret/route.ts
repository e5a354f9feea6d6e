import { route } from "@/lib/api/route";
import { setWebhookSecret } from "@/lib/connections/webhook";
import { webhookSecretInput } from "@/lib/connections/webhook-schemas";

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: webhookSecretInput, status: 201 },
  async ({ organizationId, params, body }) => ({ data: await setWebhookSecret(organizationId, params.id, body) }),
);
