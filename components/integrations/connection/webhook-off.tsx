"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { connectionKeys } from "@/lib/connections/queries";
import { removeWebhook } from "@/lib/connections/webhook-queries";

export function WebhookOff({ connectionId, name }: { connectionId: string; name: string }) {
  const [isAsking, setIsAsking] = useState(false);
  const client = useQueryClient();
  const turnOff = useMutation({
    mutationFn: () => removeWebhook(connectionId),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: connectionKeys.webhook(connectionId) });
      toast.success("The webhook is off");
    },
    onError: (error) => toast.error("The webhook was not turned off", { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button variant="ghost" onClick={() => setIsAsking(true)}>
        Turn off
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Turn the webhook off?"
        description={`Rosterline forgets the secret and refuses deliveries. Syncing goes on as scheduled. Remove the webhook in ${name} too, or it keeps trying.`}
        action="Turn off"
        isBusy={turnOff.isPending}
        onAction={() => turnOff.mutate()}
      />
    </>
  );
}
