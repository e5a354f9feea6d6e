"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { MakeDialog } from "@/components/ui/make-dialog";
import { EndpointForm, type EndpointValues } from "@/components/webhooks/endpoint-form";
import { showSecret } from "@/components/webhooks/show-secret";
import { createEndpoint, webhookKeys } from "@/lib/webhooks/queries";

const EMPTY: EndpointValues = { url: "", description: "", kinds: ["event.upserted", "event.deleted"], teams: [] };

/** Adds an endpoint and shows its secret. */
export function AddEndpointDialog() {
  const client = useQueryClient();
  return (
    <MakeDialog<string>
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add webhook
        </Button>
      }
      ask={({ made, cancel }) => ({
        title: "Add a webhook",
        description: "It is told what happens from now on. What is there already, read once from the API.",
        content: (
          <EndpointForm
            values={EMPTY}
            action="Add webhook"
            onCancel={cancel}
            onSubmit={async (values) => {
              made((await createEndpoint(values)).secret);
              await client.invalidateQueries({ queryKey: webhookKeys.list() });
            }}
          />
        ),
      })}
      show={(secret, done) => showSecret(secret, "If you lose it, make a new one.", done)}
    />
  );
}
