"use client";

import { useQuery } from "@tanstack/react-query";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { agentQuery } from "@/lib/agents/queries";
import type { AgentDetail } from "@/lib/agents/schemas";
import type { AgentChange } from "./agent-menu";
import { focusAgent } from "./focus-list";
import { useChangeAgent } from "./use-change-agent";

type Props = { change: AgentChange; integration: string | null; onClose: () => void };

/** Asks before an agent leaves, and says how much of the schedule goes with them. */
export function AgentChangeDialog({ change, integration, onClose }: Props) {
  const { agent, kind } = change;
  const detail = useQuery(agentQuery(agent.id));
  const save = useChangeAgent(onClose);
  const problem = save.error ?? (detail.data ? null : detail.error);
  const words = kind === "delete" ? deletionWords : deactivationWords;
  return (
    <AlertDialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={kind === "delete" ? `Delete ${agent.name}?` : `Deactivate ${agent.name}?`}
      description={detail.data ? words(detail.data, integration) : "Counting what is on their schedule…"}
      action={kind === "delete" ? "Delete agent" : "Deactivate agent"}
      variant={kind === "delete" ? "danger" : "primary"}
      isBusy={save.isPending || (detail.isPending && !detail.isError)}
      onAction={() => save.mutate(change)}
      onCloseAutoFocus={(closing) => {
        closing.preventDefault();
        focusAgent(agent.email);
      }}
    >
      {problem && (
        <Alert variant="danger" title={`${agent.name} is as before`}>
          {problem.message}
        </Alert>
      )}
    </AlertDialog>
  );
}

function deactivationWords({ counts }: AgentDetail, integration: string | null): string {
  const { synced, manual } = counts;
  const goes =
    synced === 0
      ? "They leave the schedule, and nothing new is synced for them."
      : `They leave the schedule with ${countOf(synced, "synced event")}, and nothing new is synced for them.`;
  const stays =
    manual === 0 ? "" : ` ${countOf(manual, "manual event")} ${manual === 1 ? "waits" : "wait"} out of sight.`;
  const back = synced === 0 ? "" : ` Reactivate them, and what ${integration ?? "the integration"} has comes back.`;
  return `${goes}${stays}${back}`;
}

function deletionWords({ counts }: AgentDetail, integration: string | null): string {
  const { synced, manual, people } = counts;
  const kinds = [synced > 0 && countOf(synced, "synced event"), manual > 0 && countOf(manual, "manual event")];
  const parts = kinds.filter((part) => part !== false);
  const verb = synced + manual === 1 ? "goes" : "go";
  const events = parts.length === 0 ? "They have no events." : `${parts.join(" and ")} ${verb} with them.`;
  const person =
    people === 0
      ? ""
      : ` In ${integration ?? "the integration"} nothing changes; the person there is left without an agent.`;
  return `${events}${person} This can't be undone. To take them off the schedule for a while, deactivate them instead.`;
}
