"use client";

import { useQuery } from "@tanstack/react-query";
import { formatCount } from "@/components/integrations/words";
import { Choice } from "@/components/ui/choice";
import { SearchBox } from "@/components/ui/search-box";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { teamsQuery } from "@/lib/agents/queries";
import { type AgentStatus, type AgentsPage, agentLink, agentStatus } from "@/lib/agents/schemas";
import { LINK_WORDS } from "./link-words";
import type { AgentsParams } from "./params";

type Props = {
  params: AgentsParams;
  /** Of all that the other filters find; undefined until they are read. */
  counts: AgentsPage["meta"]["counts"] | undefined;
  /** Name of the connected integration, or null: then nobody can be linked. */
  integration: string | null;
  onChange: (change: Partial<AgentsParams>) => void;
};

/** Search, team, link and status, beside each other or below each other. */
export function AgentFilters({ params, counts, integration, onChange }: Props) {
  const teams = useQuery(teamsQuery());
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2 print:hidden">
      <SearchBox label="Search agents" value={params.q} onChange={(q) => onChange({ q })} className="w-full sm:w-64" />
      <Choice
        label="Team"
        allText="All teams"
        options={(teams.data ?? []).map(({ name }) => ({ value: name, text: name }))}
        value={params.team}
        onChange={(team) => onChange({ team })}
        className="min-w-36 flex-1 sm:max-w-44"
      />
      {integration !== null && (
        <Choice
          label={`Link to ${integration}`}
          allText="Linked or not"
          options={agentLink.options.map((link) => ({ value: link, text: LINK_WORDS[link] }))}
          value={params.link}
          onChange={(link) => onChange({ link: agentLink.options.find((known) => known === link) ?? null })}
          className="min-w-36 flex-1 sm:max-w-44"
        />
      )}
      <Select
        value={params.status}
        onValueChange={(status) => onChange({ status: agentStatus.options.find((known) => known === status) })}
      >
        <SelectTrigger aria-label="Status" className="min-w-36 flex-1 sm:max-w-44">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {agentStatus.options.map((status) => (
            <SelectItem key={status} value={status}>
              {statusWords(status, counts)}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </div>
  );
}

function statusWords(status: AgentStatus, counts: Props["counts"]): string {
  const word = { active: "Active", inactive: "Inactive", all: "Active and inactive" }[status];
  return counts && status !== "all" ? `${word} (${formatCount(counts[status])})` : word;
}
