import { route } from "@/lib/api/route";
import { rotationInput } from "@/lib/connections/migration-schemas";
import { rotate } from "@/lib/sync/replace-credentials";

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: rotationInput },
  async ({ organizationId, params, body }) => ({
    data: await rotate({ organizationId, connectionId: params.id }, body),
  }),
);
