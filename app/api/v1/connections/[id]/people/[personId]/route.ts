import { route } from "@/lib/api/route";
import { linkPerson } from "@/lib/connections/links";
import { linkInput } from "@/lib/connections/people-schemas";

export const PUT = route(
  { allow: ["admin"], scope: "connections:write", body: linkInput },
  async ({ organizationId, params, body }) => ({
    data: await linkPerson(organizationId, params.id, params.personId, body),
  }),
);
