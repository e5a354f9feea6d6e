import { EVERYONE, route } from "@/lib/api/route";
import { askRecheck, readRecheck } from "@/lib/connections/recheck";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read" },
  async ({ organizationId, params: { id, externalId } }) => ({
    data: await readRecheck({ organizationId, connectionId: id, externalId }),
  }),
);

export const POST = route(
  { allow: ["admin"], scope: "connections:write", status: 202 },
  async ({ organizationId, params: { id, externalId } }) => ({
    data: await askRecheck({ organizationId, connectionId: id, externalId }),
  }),
);
