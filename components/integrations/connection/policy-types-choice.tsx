"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { countOf } from "@/components/integrations/words";
import { FieldGroup } from "@/components/ui/field";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { connectionQuery, patchConnection } from "@/lib/connections/queries";
import type { Connection, Policy } from "@/lib/connections/schemas";
import type { Settings } from "@/lib/connections/settings";
import { eventKeys } from "@/lib/events/queries";

type Choice = Settings["policyTypes"];

const DEFAULT_TYPE = "Time off";

const SAID: Record<Choice, string> = {
  default: "Policies become the default type",
  own: "Policies become types of their own",
};

/** What becomes of policies for which nobody chose an event type. */
export function PolicyTypesChoice({ connection, policies }: { connection: Connection; policies: Policy[] }) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connection.id);
  const free = policies.filter((policy) => !policy.isTypeChosen && !policy.isPrivate && !policy.isExcluded);
  const moving = countMoving(free, connection.settings.policyTypes);
  const save = useMutation({
    mutationFn: ({ to }: { to: Choice; isUndo?: boolean }) =>
      patchConnection(connection.id, { settings: { policyTypes: to } }),
    onSuccess: (changed, { to, isUndo }) => {
      client.setQueryData(connectionQuery(connection.id).queryKey, changed);
      // New types are made by the run that follows.
      client.invalidateQueries({ queryKey: eventKeys.types() });
      if (isUndo) return;
      const back = to === "own" ? "default" : "own";
      toast.success(SAID[to], { action: { label: "Undo", onClick: () => save.mutate({ to: back, isUndo: true }) } });
    },
    onError: (problem) => toast.error("The event types could not be changed", { description: problem.message }),
    onSettled: readAnew,
  });
  const chosen = save.isPending ? save.variables.to : connection.settings.policyTypes;
  return (
    <FieldGroup
      label="Policies for which you choose no event type"
      help={`Changing this moves ${countOf(moving, "event")} now. Private policies are always the default type: everybody sees the names of event types.`}
    >
      <RadioGroup
        value={chosen}
        onValueChange={(value) => save.mutate({ to: value === "own" ? "own" : "default" })}
        aria-label="Policies for which you choose no event type"
      >
        <RadioGroupItem value="default" label={`All become the default type, ${DEFAULT_TYPE}`} />
        <RadioGroupItem
          value="own"
          label="Each becomes a type of its own name"
          description="Made at once for each policy that comes in, with a colour of its own."
        />
      </RadioGroup>
    </FieldGroup>
  );
}

/** Events that the other choice would move: those whose type is not already called what it would be. */
function countMoving(free: Policy[], now: Choice): number {
  const moving = free.filter(({ name, eventType }) => {
    const then = now === "default" ? name : DEFAULT_TYPE;
    return then.toLowerCase() !== eventType.name.toLowerCase();
  });
  return moving.reduce((sum, policy) => sum + policy.events, 0);
}
