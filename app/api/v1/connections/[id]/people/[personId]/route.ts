import { route } from "@/lib/api/route";
import { linkInput, linkPerson } from "@/lib/connections/people";

export const PUT = route(
  { allow: ["admin"], scope: "connections:write", body: linkInput },
  async ({ organizationId, params, body }) => ({
    data: await linkPerson(organizationId, params.id, params.personId, body),
  }),
);
