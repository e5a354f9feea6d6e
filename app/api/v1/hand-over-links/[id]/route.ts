import { route } from "@/lib/api/route";
import { revokeHandOverLink } from "@/lib/connections/hand-over";

export const DELETE = route(
  { allow: ["admin"], scope: "connections:write", status: 204 },
  ({ organizationId, params }) => revokeHandOverLink(organizationId, params.id),
);
