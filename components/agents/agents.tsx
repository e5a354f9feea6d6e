"use client";

import { useQueryStates } from "nuqs";
import { useState } from "react";
import { useNow } from "@/components/schedule/use-now";
import type { Agent } from "@/lib/agents/schemas";
import { AgentChangeDialog } from "./agent-change-dialog";
import { AgentFormDialog } from "./agent-form-dialog";
import { AgentList } from "./agent-list";
import type { AgentChange } from "./agent-menu";
import { AgentsHeader } from "./agents-header";
import { focusAgent } from "./focus-list";
import { agentsParams, NO_FILTERS } from "./params";
import { TeamsDialog } from "./teams-dialog";
import { useChangeAgent } from "./use-change-agent";

type Props = {
  organizationTimeZone: string;
  /** ISO 8601: the present, as the server saw it. */
  now: string;
  /** Name of the connected integration, or null. */
  integration: string | null;
  /** Whether the member may add and change agents, and whether they may delete them. */
  canEdit: boolean;
  canDelete: boolean;
};

/** Everyone on the schedule, and those who were. */
export function Agents({ organizationTimeZone, now: nowOnServer, integration, canEdit, canDelete }: Props) {
  const [params, setParams] = useQueryStates(agentsParams);
  const [edited, setEdited] = useState<Agent | "new" | null>(null);
  const [change, setChange] = useState<AgentChange | null>(null);
  const [isTeamsOpen, setIsTeamsOpen] = useState(false);
  const now = useNow(nowOnServer);
  const save = useChangeAgent(({ agent }) => requestAnimationFrame(() => focusAgent(agent.email)));
  return (
    <>
      <AgentsHeader canEdit={canEdit} onAdd={() => setEdited("new")} onTeams={() => setIsTeamsOpen(true)} />
      <AgentList
        params={params}
        now={now}
        integration={integration}
        canDelete={canDelete}
        onEdit={canEdit ? setEdited : null}
        onAdd={() => setEdited("new")}
        onChange={(wanted) => (wanted.kind === "reactivate" ? save.mutate(wanted) : setChange(wanted))}
        onFilter={(wanted) => setParams({ ...wanted, ...(wanted.q === "" && { q: null }) })}
        onShowAll={() => setParams(NO_FILTERS)}
      />
      {edited !== null && (
        <AgentFormDialog
          agent={edited === "new" ? null : edited}
          organizationTimeZone={organizationTimeZone}
          onClose={() => setEdited(null)}
        />
      )}
      {change && <AgentChangeDialog change={change} integration={integration} onClose={() => setChange(null)} />}
      {isTeamsOpen && (
        <TeamsDialog
          onRenamed={(from, to) => params.team === from && setParams({ team: to })}
          onClose={() => setIsTeamsOpen(false)}
        />
      )}
    </>
  );
}
