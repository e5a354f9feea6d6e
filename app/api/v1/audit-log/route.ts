import { route } from "@/lib/api/route";
import { auditQuery } from "@/lib/audit/schemas";
import { listAuditEntries } from "@/lib/audit/service";

export const GET = route({ allow: ["admin"], scope: "audit:read", query: auditQuery }, ({ organizationId, query }) =>
  listAuditEntries(organizationId, query),
);
