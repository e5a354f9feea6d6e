"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import { MessageText } from "@/components/webhooks/message-text";
import { replayDelivery, webhookKeys } from "@/lib/webhooks/queries";
import type { Delivery } from "@/lib/webhooks/schemas";

/** What was sent and what came back, and the button that sends it again. */
export function DeliveryDetails({ endpointId, delivery }: { endpointId: string; delivery: Delivery }) {
  const client = useQueryClient();
  const replaying = useMutation({
    mutationFn: () => replayDelivery(endpointId, delivery.id),
    onSuccess: async () => {
      toast.success("It is sent again", { description: "With the same id, so that your system can tell." });
      await client.invalidateQueries({ queryKey: webhookKeys.deliveries(endpointId) });
    },
    onError: (error) => toast.error("It was not sent again", { description: error.message }),
  });
  return (
    <div className="grid grid-cols-1 gap-3 py-1">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="break-all text-muted-foreground text-sm">
          webhook-id: <span className="font-mono">{delivery.messageId}</span>
          {delivery.nextAttemptAt && delivery.attempts > 0 && (
            <>
              {" "}
              · next attempt <Time value={delivery.nextAttemptAt} />
            </>
          )}
        </p>
        <Button size="sm" isBusy={replaying.isPending} onClick={() => replaying.mutate()}>
          <RotateCw aria-hidden="true" />
          Replay
        </Button>
      </div>
      <div className="grid min-w-0 gap-1">
        <h3 className="font-medium text-sm">Sent</h3>
        <MessageText text={indented(delivery.body)} label="What was sent" />
      </div>
      <div className="grid min-w-0 gap-1">
        <h3 className="font-medium text-sm">
          Answer{delivery.responseStatus === null ? "" : ` ${delivery.responseStatus}`}
        </h3>
        <MessageText text={answerWords(delivery)} label="What came back" />
      </div>
    </div>
  );
}

function answerWords({ attempts, responseBody, error }: Delivery): string {
  if (attempts === 0) return "Not sent yet.";
  return error ?? (responseBody || "An empty answer.");
}

function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}
