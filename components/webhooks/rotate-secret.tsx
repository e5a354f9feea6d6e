"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { MadeDialog } from "@/components/ui/make-dialog";
import { showSecret } from "@/components/webhooks/show-secret";
import { rotateSecret, webhookKeys } from "@/lib/webhooks/queries";

/** Asks, makes a new secret, and shows it once. */
export function RotateSecret({ endpointId }: { endpointId: string }) {
  const [isAsking, setIsAsking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const client = useQueryClient();
  const rotation = useMutation({
    mutationFn: () => rotateSecret(endpointId),
    onSuccess: async (made) => {
      setSecret(made.secret);
      await client.invalidateQueries({ queryKey: webhookKeys.one(endpointId) });
    },
    onError: (error) => toast.error("No new secret was made", { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>New secret</Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Make a new signing secret?"
        description="For 24 hours deliveries are signed with both, so that you can change it in your system without losing any. Then the old one ends."
        action="Make a new secret"
        variant="primary"
        isBusy={rotation.isPending}
        onAction={() => rotation.mutate()}
      />
      <MadeDialog
        made={secret}
        show={(made, done) => showSecret(made, "The old one ends in 24 hours.", done)}
        onDone={() => setSecret(null)}
      />
    </>
  );
}
