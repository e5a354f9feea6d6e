import { route } from "@/lib/api/route";
import { revokeApiKey } from "@/lib/api-keys/service";

export const DELETE = route({ allow: ["admin"], scope: null, status: 204 }, ({ organizationId, params }) =>
  revokeApiKey(organizationId, params.id),
);
