"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { hostWords } from "@/components/webhooks/words";
import { removeEndpoint, webhookKeys } from "@/lib/webhooks/queries";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function RemoveEndpoint({ endpoint }: { endpoint: WebhookEndpoint }) {
  const [isAsking, setIsAsking] = useState(false);
  const router = useRouter();
  const client = useQueryClient();
  const host = hostWords(endpoint.url);
  const removal = useMutation({
    mutationFn: () => removeEndpoint(endpoint.id),
    onSuccess: async () => {
      toast.success(`The webhook to ${host} is deleted`);
      router.push("/integrations/webhooks");
      await client.invalidateQueries({ queryKey: webhookKeys.list() });
    },
    onError: (error) => toast.error("The webhook was not deleted", { description: error.message }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>Delete</Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Delete the webhook to ${host}?`}
        description="Nothing more is sent to it, what waits included, and its deliveries are forgotten. This can't be undone."
        action="Delete"
        isBusy={removal.isPending}
        onAction={() => removal.mutate()}
      />
    </>
  );
}
