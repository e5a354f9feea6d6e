"use client";

import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Download, ScrollText } from "lucide-react";
import { createParser, parseAsStringLiteral, useQueryStates } from "nuqs";
import { FilterSelect } from "@/components/integrations/connection/filter-select";
import { formatCount } from "@/components/integrations/words";
import { AuditLogTable } from "@/components/settings/audit-log-table";
import { SectionHeader } from "@/components/settings/section-header";
import { TableSkeleton } from "@/components/settings/table-skeleton";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { ACT_KINDS } from "@/lib/acts";
import { id } from "@/lib/api/schemas";
import { auditLogFile, auditLogQuery } from "@/lib/audit/queries";
import { KIND_WORDS } from "@/lib/audit/words";
import { membersQuery } from "@/lib/members/queries";

const params = {
  kind: parseAsStringLiteral(ACT_KINDS),
  member: createParser({ parse: (text) => id.safeParse(text).data ?? null, serialize: String }),
};

/** Who did what and when, newest first. */
export function AuditLogSection() {
  const [{ kind, member }, setParams] = useQueryStates(params);
  const filter = { kind: kind ?? undefined, actorId: member ?? undefined };
  const log = useInfiniteQuery({ ...auditLogQuery(filter), placeholderData: keepPreviousData });
  const { data: members } = useQuery(membersQuery());
  const entries = log.data?.pages.flatMap((page) => page.data);
  const isFiltered = kind !== null || member !== null;
  return (
    <section aria-label="Audit log" className="grid gap-4">
      <SectionHeader
        title="Audit log"
        text="Who did what and when. Nobody can change or remove what stands here."
        action={
          <Button asChild>
            <a href={auditLogFile(filter)} download>
              <Download aria-hidden="true" />
              Export CSV
            </a>
          </Button>
        }
      />
      <div className="-mt-2 flex flex-wrap gap-2">
        <FilterSelect
          label="About"
          any="About anything"
          value={kind}
          options={ACT_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
          onChange={(value) => setParams({ kind: value })}
          className="w-auto min-w-36 flex-1 sm:w-44 sm:flex-none"
        />
        <FilterSelect
          label="Member"
          any="By anybody"
          value={member}
          options={(members ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          onChange={(value) => setParams({ member: value })}
          className="w-auto min-w-36 flex-1 sm:w-52 sm:flex-none"
        />
      </div>
      {log.error && !entries && <LoadProblem what="The audit log" error={log.error} onRetry={() => log.refetch()} />}
      {!entries && !log.error && <TableSkeleton rows={6} />}
      {entries?.length === 0 && (
        <EmptyState
          icon={ScrollText}
          title={isFiltered ? "Nothing matches" : "Nothing has been done yet"}
          text={
            isFiltered
              ? "Nothing that was done here fits these filters."
              : "What people, API keys and hand-over links do shows up here from now on."
          }
          action={isFiltered && <Button onClick={() => setParams(null)}>Show everything</Button>}
        />
      )}
      {entries && entries.length > 0 && (
        <>
          <AuditLogTable entries={entries} isBusy={log.isPlaceholderData} />
          <footer className="flex flex-wrap items-center justify-between gap-3 text-muted-foreground text-sm">
            <p role="status">
              {log.hasNextPage ? "The newest" : "All"} {formatCount(entries.length)} are shown.
            </p>
            {log.hasNextPage && (
              <Button isBusy={log.isFetchingNextPage} onClick={() => log.fetchNextPage()}>
                Load more
              </Button>
            )}
          </footer>
        </>
      )}
    </section>
  );
}
