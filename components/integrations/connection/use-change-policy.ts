"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { countOf } from "@/components/integrations/words";
import { policiesQuery, savePolicies } from "@/lib/connections/queries";
import type { Policy } from "@/lib/connections/schemas";

/** What an admin changes about a policy; without an event type (null) the connection's setting decides. */
export type PolicyChanges = { eventTypeId: string | null } | { isExcluded: boolean };

type Change = { policy: Policy; changes: PolicyChanges; isUndo?: boolean };

/** Changes a policy at once, says how much moves by it, and offers the way back. */
export function useChangePolicy(connectionId: string): (change: Change) => void {
  const client = useQueryClient();
  const readAnew = useReadAnew(connectionId);
  const { queryKey } = policiesQuery(connectionId);
  const save = useMutation({
    mutationFn: ({ policy, changes }: Change) => savePolicies(connectionId, [{ id: policy.id, ...changes }]),
    onMutate: async ({ policy, changes }) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      // What a new type is called, the answer says; a switch must not wait for it.
      client.setQueryData(queryKey, (now) =>
        now?.map((row) => (row.id === policy.id && "isExcluded" in changes ? { ...row, ...changes } : row)),
      );
      return before;
    },
    onSuccess: (policies, change) => {
      client.setQueryData(queryKey, policies);
      if (change.isUndo) return;
      const after = policies.find(({ id }) => id === change.policy.id);
      toast.success(titleOf(change, after), {
        description: effectOf(change, after),
        action: {
          label: "Undo",
          onClick: () => save.mutate({ policy: after ?? change.policy, changes: wayBack(change), isUndo: true }),
        },
      });
    },
    onError: (problem, { policy }, before) => {
      client.setQueryData(queryKey, before);
      toast.error(`${policy.name} could not be changed`, { description: problem.message });
    },
    onSettled: readAnew,
  });
  return save.mutate;
}

function titleOf({ policy, changes }: Change, after: Policy | undefined): string {
  if ("isExcluded" in changes) return `${policy.name} ${changes.isExcluded ? "is off the schedule" : "is back"}`;
  if (changes.eventTypeId === null) return `${policy.name} is as chosen above`;
  return `${policy.name} is now ${after?.eventType.name ?? "another event type"}`;
}

/** True numbers: only events move or go; what comes back has yet to be placed. */
function effectOf({ policy, changes }: Change, after: Policy | undefined): string {
  if ("isExcluded" in changes) {
    return changes.isExcluded
      ? `${countOf(policy.events, "event")} ${policy.events === 1 ? "comes" : "come"} off. The requests stay listed.`
      : `${countOf(policy.requests, "request")} ${policy.requests === 1 ? "is" : "are"} placed again.`;
  }
  if (changes.eventTypeId === null)
    return `${countOf(policy.events, "event")} ${policy.events === 1 ? "is" : "are"} placed again.`;
  const moved = after?.eventType.id === policy.eventType.id ? 0 : policy.events;
  return `${countOf(moved, "event")} ${moved === 1 ? "moves" : "move"}.`;
}

function wayBack({ policy, changes }: Change): PolicyChanges {
  if ("isExcluded" in changes) return { isExcluded: policy.isExcluded };
  return { eventTypeId: policy.isTypeChosen ? policy.eventType.id : null };
}
