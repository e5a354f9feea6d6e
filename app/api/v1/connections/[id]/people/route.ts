import { EVERYONE, route } from "@/lib/api/route";
import { page } from "@/lib/api/schemas";
import { listPeople } from "@/lib/connections/people";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: page },
  ({ organizationId, params, query }) => listPeople(organizationId, params.id, query),
);
