import { csvAnswer } from "@/lib/api/csv";
import { route } from "@/lib/api/route";
import { exportAuditEntries } from "@/lib/audit/export";
import { auditFilter } from "@/lib/audit/schemas";

export const GET = route(
  { allow: ["admin"], scope: "audit:read", query: auditFilter },
  async ({ organizationId, query }) => csvAnswer("audit-log.csv", exportAuditEntries(organizationId, query)),
);
