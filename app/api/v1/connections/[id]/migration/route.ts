import { route } from "@/lib/api/route";
import { migrationInput } from "@/lib/connections/migration-schemas";
import { migrate } from "@/lib/sync/replace-credentials";

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: migrationInput },
  async ({ organizationId, params, body }) => ({
    data: await migrate({ organizationId, connectionId: params.id }, body),
  }),
);
