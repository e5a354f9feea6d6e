"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { RadioGroup, RadioGroupItem } from "@/components/ui/radio-group";
import { connectionKeys, disconnect } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

type Props = { connection: Connection; name: string; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Asks what becomes of the events before the connection is ended. */
export function DisconnectDialog({ connection, name, isOpen, onOpenChange }: Props) {
  const router = useRouter();
  const client = useQueryClient();
  const [choice, setChoice] = useState<"remove" | "keep">("remove");
  // Counts are of the last complete run; a first sync under way has put some there already.
  const events = countOf(Math.max(connection.counts.events, connection.progress?.events ?? 0), "synced event");
  const end = useMutation({
    mutationFn: () => disconnect(connection.id, choice),
    onSuccess: async () => {
      toast.success(`${name} is disconnected`, {
        description: choice === "remove" ? `${events} removed.` : `${events} kept as manual ones.`,
      });
      router.push("/integrations");
      await client.invalidateQueries({ queryKey: connectionKeys.integrations() });
    },
  });
  return (
    <AlertDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={`Disconnect ${name}?`}
      description={`Rosterline forgets the credentials and stops reading ${name}. What should become of the ${events} on the schedule?`}
      action="Disconnect"
      isBusy={end.isPending}
      onAction={() => end.mutate()}
    >
      <RadioGroup
        aria-label="What becomes of the events"
        value={choice}
        onValueChange={(value) => setChoice(value === "keep" ? "keep" : "remove")}
        className="gap-3"
      >
        <RadioGroupItem
          value="remove"
          label="Remove them"
          description={`${events} leave the schedule. Connecting again brings them back.`}
        />
        <RadioGroupItem
          value="keep"
          label="Keep them"
          description={`${events} become manual ones: anyone who plans may edit them, and ${name} no longer updates them.`}
        />
      </RadioGroup>
      {end.error && (
        <Alert variant="danger" title="This didn't work">
          {end.error.message}
        </Alert>
      )}
    </AlertDialog>
  );
}
