import { csvAnswer } from "@/lib/api/csv";
import { EVERYONE, route } from "@/lib/api/route";
import { seesPrivate } from "@/lib/auth/caller";
import { exportEvents } from "@/lib/events/export";
import { exportQuery } from "@/lib/events/export-schemas";

export const GET = route(
  { allow: EVERYONE, scope: "events:read", query: exportQuery },
  async ({ organizationId, query, caller }) => {
    const { fileName, pieces } = await exportEvents(organizationId, query, { seesPrivate: seesPrivate(caller) });
    return csvAnswer(fileName, pieces);
  },
);
