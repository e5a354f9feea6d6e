import { route } from "@/lib/api/route";
import { rotateApiKeyInput } from "@/lib/api-keys/schemas";
import { rotateApiKey } from "@/lib/api-keys/service";

/** A new secret; the one before works on for a while, so that its programs can be changed one by one. */
export const POST = route(
  { allow: ["admin"], scope: null, body: rotateApiKeyInput },
  async ({ organizationId, params, body }) => ({ data: await rotateApiKey(organizationId, params.id, body) }),
);
