import { route } from "@/lib/api/route";
import { listHandOverLinks } from "@/lib/connections/hand-over";
import { handOverInput, handOverQuery } from "@/lib/connections/hand-over-schemas";
import { makeHandOverLink } from "@/lib/sync/hand-over";

export const GET = route(
  { allow: ["admin"], scope: "connections:write", query: handOverQuery },
  async ({ organizationId, query }) => ({
    data: await listHandOverLinks(organizationId, query.integration),
    meta: { nextCursor: null },
  }),
);

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: handOverInput, status: 201 },
  async ({ organizationId, body, caller }) => {
    const madeById = caller.kind === "member" ? caller.memberId : caller.apiKeyId;
    return { data: await makeHandOverLink(organizationId, body, madeById) };
  },
);
