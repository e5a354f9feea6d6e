import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, toQuery } from "@/lib/api/client";
import { list } from "@/lib/api/schemas";
import { type AuditFilter, auditEntry } from "@/lib/audit/schemas";

export const auditKeys = {
  all: ["audit-log"] as const,
  filtered: (filter: AuditFilter) => [...auditKeys.all, filter] as const,
};

export function auditLogQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: auditKeys.filtered(filter),
    queryFn: ({ signal, pageParam }) =>
      api(`/audit-log${toQuery({ ...filter, limit: 50, cursor: pageParam })}`, list(auditEntry), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.meta.nextCursor,
  });
}

/** Where the same entries are to be had as a CSV file. */
export function auditLogFile(filter: AuditFilter): string {
  return `/api/v1/audit-log.csv${toQuery(filter)}`;
}
