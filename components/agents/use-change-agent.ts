"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { agentKeys, deleteAgent, patchAgent } from "@/lib/agents/queries";
import { eventKeys } from "@/lib/events/queries";
import type { AgentChange } from "./agent-menu";

/** Deactivates, reactivates or deletes an agent, says so, and offers to undo what can be undone. */
export function useChangeAgent(onDone: (change: AgentChange) => void) {
  const client = useQueryClient();
  async function readAnew() {
    await client.invalidateQueries({ queryKey: agentKeys.all });
    await client.invalidateQueries({ queryKey: eventKeys.all });
  }
  const change = useMutation({
    mutationFn: ({ kind, agent }: AgentChange): Promise<unknown> =>
      kind === "delete" ? deleteAgent(agent.id) : patchAgent(agent.id, { isActive: kind === "reactivate" }),
    onSuccess: async (_done, { kind, agent }) => {
      await readAnew();
      onDone({ kind, agent });
      if (kind === "delete") toast.success(`${agent.name} is deleted`);
      else {
        const isActive = kind === "reactivate";
        toast.success(isActive ? `${agent.name} is back on the schedule` : `${agent.name} is off the schedule`, {
          action: {
            label: "Undo",
            onClick: () => undo.mutate({ kind: isActive ? "deactivate" : "reactivate", agent }),
          },
        });
      }
    },
    // Where a dialog asked, it says so too; the menu has no place for it.
    onError: (error, { kind, agent }) =>
      kind === "reactivate" && toast.error(`${agent.name} is still inactive`, { description: error.message }),
  });
  const undo = useMutation({
    mutationFn: ({ kind, agent }: AgentChange) => patchAgent(agent.id, { isActive: kind === "reactivate" }),
    onSuccess: async (_done, { agent }) => {
      await readAnew();
      toast(`${agent.name} is as before`);
    },
    onError: (error, { agent }) => toast.error(`${agent.name} could not be changed`, { description: error.message }),
  });
  return change;
}
