import { route } from "@/lib/api/route";
import { createMemberInput } from "@/lib/members/schemas";
import { createMember, listMembers } from "@/lib/members/service";

export const GET = route({ allow: ["admin"], scope: null }, async ({ organizationId }) => ({
  data: await listMembers(organizationId),
  meta: { nextCursor: null },
}));

export const POST = route(
  { allow: ["admin"], scope: null, body: createMemberInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await createMember(organizationId, body) }),
);
