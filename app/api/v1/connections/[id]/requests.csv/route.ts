import { csvAnswer } from "@/lib/api/csv";
import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { exportRequests } from "@/lib/connections/export";
import { requestFilter } from "@/lib/connections/ledger-schemas";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: requestFilter },
  async ({ organizationId, params, query, caller }) => {
    const viewer = { seesPrivate: seesPrivate(caller) };
    const { fileName, pieces } = await exportRequests(organizationId, params.id, query, viewer);
    return csvAnswer(fileName, pieces);
  },
);
