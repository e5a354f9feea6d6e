"use client";

import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { useEndpointChange } from "@/components/webhooks/use-endpoint-change";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function ResumeButton({ endpoint }: { endpoint: WebhookEndpoint }) {
  const change = useEndpointChange(endpoint.id, "The webhook is resumed");
  return (
    <Button
      isBusy={change.isPending}
      onClick={() =>
        change.mutate(
          { paused: false },
          { onError: (error) => toast.error("The webhook was not resumed", { description: error.message }) },
        )
      }
    >
      Resume
    </Button>
  );
}
