import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { toast } from "sonner";
import { agentKeys, createAgent, upsertAgents } from "@/lib/agents/queries";
import type { Agent } from "@/lib/agents/schemas";
import { ApiError } from "@/lib/api/client";
import { eventKeys } from "@/lib/events/queries";
import { type AgentFormValues, toFormValues, toInput } from "./agent-form-values";

type Input = { agent: Agent | null; form: UseFormReturn<AgentFormValues>; onDone: () => void };

const FIELDS = Object.keys(toFormValues(null)) as (keyof AgentFormValues)[];

/** Saves the form of an agent; what the API finds wrong is shown at its field, or above the form. */
export function useSaveAgent({ agent, form, onDone }: Input) {
  const queryClient = useQueryClient();
  return useMutation({
    // A new agent's email may not be another's: saving would change that one.
    mutationFn: (values: AgentFormValues): Promise<unknown> =>
      agent ? upsertAgents({ agents: [toInput(values)] }) : createAgent(toInput(values)),
    onSuccess: async (_, { name }) => {
      await queryClient.invalidateQueries({ queryKey: agentKeys.all });
      // A new time zone moves the agent's time off.
      await queryClient.invalidateQueries({ queryKey: eventKeys.all });
      toast.success(agent ? `${name} is saved` : `${name} is on the schedule`);
      onDone();
    },
    onError: (error) => {
      const faults = error instanceof ApiError ? error.errors : [];
      for (const { path, message } of faults) {
        form.setError(FIELDS.find((field) => path === field || path.endsWith(`.${field}`)) ?? "root", { message });
      }
      if (faults.length === 0) form.setError("root", { message: error.message });
    },
  });
}
