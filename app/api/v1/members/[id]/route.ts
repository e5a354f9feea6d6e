import { route } from "@/lib/api/route";
import { patchMemberInput } from "@/lib/members/schemas";
import { patchMember, removeMember } from "@/lib/members/service";

export const PATCH = route(
  { allow: ["admin"], scope: null, body: patchMemberInput },
  async ({ organizationId, params, body }) => ({ data: await patchMember(organizationId, params.id, body) }),
);

export const DELETE = route({ allow: ["admin"], scope: null, status: 204 }, ({ organizationId, params }) =>
  removeMember(organizationId, params.id),
);
