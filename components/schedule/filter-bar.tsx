"use client";

import { useQuery } from "@tanstack/react-query";
import { teamsOf } from "@/components/agents/find-agents";
import { Choice } from "@/components/ui/choice";
import { SearchBox } from "@/components/ui/search-box";
import { agentsQuery } from "@/lib/agents/queries";
import { eventTypesQuery } from "@/lib/events/queries";
import { vendors } from "@/lib/integrations/catalog";
import type { Filters } from "./rows";
import { sourceName } from "./source-name";

type Props = { filters: Filters; onChange: (change: Partial<Filters>) => void };

const SOURCES = [...vendors.map((manifest) => manifest.slug), "manual"];

/** Search and the three filters, beside each other or, in a narrow box, below each other. */
export function FilterBar({ filters, onChange }: Props) {
  const agents = useQuery(agentsQuery());
  const types = useQuery(eventTypesQuery());
  return (
    <>
      <SearchBox label="Search agents" value={filters.q} onChange={(q) => onChange({ q })} className="w-full sm:w-56" />
      <Choice
        label="Team"
        allText="All teams"
        options={teamsOf(agents.data ?? []).map((team) => ({ value: team, text: team }))}
        value={filters.team}
        onChange={(team) => onChange({ team })}
        className="sm:w-36"
      />
      <Choice
        label="Type"
        allText="All types"
        options={(types.data ?? []).map(({ name }) => ({ value: name, text: name }))}
        value={filters.type}
        onChange={(type) => onChange({ type })}
        className="sm:w-36"
      />
      <Choice
        label="Source"
        allText="All sources"
        options={SOURCES.map((source) => ({ value: source, text: sourceName(source) }))}
        value={filters.source}
        onChange={(source) => onChange({ source })}
        className="sm:w-36"
      />
    </>
  );
}
