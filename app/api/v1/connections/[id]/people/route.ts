import { EVERYONE, route } from "@/lib/api/route";
import { ignorePeople } from "@/lib/connections/links";
import { listPeople } from "@/lib/connections/people";
import { ignoreInput, peopleQuery } from "@/lib/connections/people-schemas";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: peopleQuery },
  ({ organizationId, params, query }) => listPeople(organizationId, params.id, query),
);

export const PATCH = route(
  { allow: ["admin"], scope: "connections:write", body: ignoreInput },
  async ({ organizationId, params, body }) => ({ data: await ignorePeople(organizationId, params.id, body) }),
);
