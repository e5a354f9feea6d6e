"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { parseAsInteger, parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { useNow } from "@/components/schedule/use-now";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { LoadProblem } from "@/components/ui/load-problem";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { agentsQuery } from "@/lib/agents/queries";
import type { Agent } from "@/lib/agents/schemas";
import { AgentFormDialog } from "./agent-form-dialog";
import { AgentsSkeletonTable } from "./agents-skeleton";
import { AgentsTable } from "./agents-table";
import { NoAgents, NothingFound } from "./empty-agents";
import { findAgents, teamsOf } from "./find-agents";
import { Pager } from "./pager";

type Props = {
  organizationName: string;
  organizationTimeZone: string;
  /** ISO 8601: the present, as the server saw it. */
  now: string;
  /** Whether the member may add and change agents. */
  canEdit: boolean;
};

/** Rows on one page: enough to look through, few enough to be there at once. */
const PAGE_SIZE = 50;

const agentsParams = { q: parseAsString.withDefault(""), team: parseAsString, page: parseAsInteger.withDefault(1) };

/** Everyone on the schedule. */
export function Agents({ organizationName, organizationTimeZone, now: nowOnServer, canEdit }: Props) {
  const [{ q, team, page }, setParams] = useQueryStates(agentsParams);
  const [edited, setEdited] = useState<Agent | "new" | null>(null);
  const agents = useQuery(agentsQuery());
  const now = useNow(nowOnServer);
  const found = findAgents(agents.data ?? [], { q, team });
  const lastPage = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shownPage = Math.min(Math.max(1, page), lastPage);
  const first = (shownPage - 1) * PAGE_SIZE;
  return (
    <>
      <PageHeader
        title="Agents"
        description="Everyone on the schedule. Time off finds them by their email, and falls on the days of their time zone."
        actions={
          canEdit && (
            <Button variant="primary" onClick={() => setEdited("new")}>
              <Plus aria-hidden="true" />
              Add agent
            </Button>
          )
        }
      />
      {agents.isError && !agents.data && (
        <LoadProblem what="The agents" error={agents.error} onRetry={() => agents.refetch()} />
      )}
      {agents.isPending && <AgentsSkeletonTable />}
      {agents.data?.length === 0 && <NoAgents organizationName={organizationName} canEdit={canEdit} />}
      {agents.data && agents.data.length > 0 && (
        <>
          <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
            <SearchBox
              label="Search agents"
              value={q}
              onChange={(text) => setParams({ q: text || null, page: null })}
              className="w-full sm:w-64"
            />
            <Choice
              label="Team"
              allText="All teams"
              options={teamsOf(agents.data).map((name) => ({ value: name, text: name }))}
              value={team}
              onChange={(name) => setParams({ team: name, page: null })}
              className="w-full sm:w-44"
            />
          </div>
          {found.length === 0 ? (
            <NothingFound onShowAll={() => setParams({ q: null, team: null, page: null })} />
          ) : (
            <AgentsTable agents={found.slice(first, first + PAGE_SIZE)} now={now} onEdit={canEdit ? setEdited : null} />
          )}
          <Pager
            first={first}
            pageSize={PAGE_SIZE}
            total={found.length}
            onGo={(index) => setParams({ page: index / PAGE_SIZE + 1 }, { history: "push" })}
          />
        </>
      )}
      {edited !== null && (
        <AgentFormDialog
          agent={edited === "new" ? null : edited}
          agents={agents.data ?? []}
          organizationTimeZone={organizationTimeZone}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
