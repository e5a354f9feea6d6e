"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { EditEndpointDialog } from "@/components/webhooks/edit-endpoint-dialog";
import { RemoveEndpoint } from "@/components/webhooks/remove-endpoint";
import { RotateSecret } from "@/components/webhooks/rotate-secret";
import { useEndpointChange } from "@/components/webhooks/use-endpoint-change";
import { sendTest, webhookKeys } from "@/lib/webhooks/queries";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function EndpointActions({ endpoint }: { endpoint: WebhookEndpoint }) {
  const client = useQueryClient();
  const pausing = useEndpointChange(endpoint.id, "The webhook is paused");
  const testing = useMutation({
    mutationFn: () => sendTest(endpoint.id),
    onSuccess: async () => {
      toast.success("A test event is on its way", { description: "It stands first in the deliveries." });
      await client.invalidateQueries({ queryKey: webhookKeys.deliveries(endpoint.id) });
    },
    onError: (error) => toast.error("No test event was sent", { description: error.message }),
  });
  const isOn = endpoint.status === "active" || endpoint.status === "failing";
  return (
    <>
      <Button variant="primary" isBusy={testing.isPending} onClick={() => testing.mutate()}>
        <Send aria-hidden="true" />
        Send test event
      </Button>
      <EditEndpointDialog endpoint={endpoint} />
      {isOn && (
        <Button
          isBusy={pausing.isPending}
          onClick={() =>
            pausing.mutate(
              { paused: true },
              { onError: (error) => toast.error("The webhook was not paused", { description: error.message }) },
            )
          }
        >
          Pause
        </Button>
      )}
      <RotateSecret endpointId={endpoint.id} />
      <RemoveEndpoint endpoint={endpoint} />
    </>
  );
}
