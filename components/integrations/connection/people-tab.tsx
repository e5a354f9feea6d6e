"use client";

import { useQuery } from "@tanstack/react-query";
import { UsersRound } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useMemo, useState } from "react";
import { NO_FILTERS, pageParams } from "@/components/integrations/connection/params";
import { PeopleFilters } from "@/components/integrations/connection/people-filters";
import { PersonRow } from "@/components/integrations/connection/person-row";
import { TableSkeleton } from "@/components/integrations/connection/table-skeleton";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadProblem } from "@/components/ui/load-problem";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { agentsQuery } from "@/lib/agents/queries";
import { peopleQuery } from "@/lib/connections/queries";
import type { Person } from "@/lib/connections/schemas";

/** More rows than this are drawn only when asked for. */
const PAGE = 100;

/** The vendor's people and the agents they are linked to. Those without one come first. */
export function PeopleTab({ connectionId, name, isAdmin }: { connectionId: string; name: string; isAdmin: boolean }) {
  const [{ link, q }, setParams] = useQueryStates(pageParams);
  const { data: people, error, refetch } = useQuery(peopleQuery(connectionId));
  const { data: agents } = useQuery({ ...agentsQuery(), enabled: isAdmin });
  const options = useMemo(
    () => agents?.map((agent) => ({ value: agent.id, label: agent.name, detail: agent.email })),
    [agents],
  );
  const [limit, setLimit] = useState(PAGE);
  if (error && !people) return <LoadProblem what="The people" error={error} onRetry={() => refetch()} />;
  if (!people) return <TableSkeleton />;
  const found = people.filter((person) => (link === null || person.link === link) && isFound(person, q));
  if (people.length === 0) {
    return <EmptyState icon={UsersRound} title="No people yet" text={`They appear here once ${name} has been read.`} />;
  }
  return (
    <div className="grid gap-4">
      <PeopleFilters people={people} link={link} search={q} onChange={(change) => setParams(change)} />
      {found.length === 0 ? (
        <EmptyState
          icon={UsersRound}
          title={link === "unmatched" && q === "" ? "Everybody is linked or ignored" : "Nobody matches"}
          text={
            link === "unmatched" && q === "" ? "There is no person without an agent." : "No person fits these filters."
          }
          action={<Button onClick={() => setParams(NO_FILTERS)}>Show everybody</Button>}
        />
      ) : (
        <Table label="People">
          <TableHeader>
            <TableRow>
              <TableHead className="w-2/5">Person</TableHead>
              <TableHead>Agent</TableHead>
              <TableHead className="hidden text-right sm:table-cell">Requests</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {found
              .toSorted(unmatchedFirst)
              .slice(0, limit)
              .map((person) => (
                <PersonRow
                  key={person.id}
                  connectionId={connectionId}
                  person={person}
                  agents={options}
                  isAdmin={isAdmin}
                />
              ))}
          </TableBody>
        </Table>
      )}
      {found.length > limit && (
        <Button className="justify-self-center" onClick={() => setLimit(limit + PAGE)}>
          Show more
        </Button>
      )}
    </div>
  );
}

const ORDER: Record<Person["link"], number> = { unmatched: 0, linked: 1, ignored: 2 };

function unmatchedFirst(a: Person, b: Person): number {
  return ORDER[a.link] - ORDER[b.link] || a.name.localeCompare(b.name, "en");
}

function isFound(person: Person, search: string): boolean {
  const words = [person.name, person.email, person.agent?.name, person.agent?.email].join(" ").toLowerCase();
  return words.includes(search.trim().toLowerCase());
}
