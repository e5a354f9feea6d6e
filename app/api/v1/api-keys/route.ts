import { route } from "@/lib/api/route";
import { createApiKeyInput } from "@/lib/api-keys/schemas";
import { createApiKey, listApiKeys } from "@/lib/api-keys/service";

export const GET = route({ allow: ["admin"], scope: null }, async ({ organizationId }) => ({
  data: await listApiKeys(organizationId),
  meta: { nextCursor: null },
}));

export const POST = route(
  { allow: ["admin"], scope: null, body: createApiKeyInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await createApiKey(organizationId, body) }),
);
