"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { EndpointForm, type EndpointValues } from "@/components/webhooks/endpoint-form";
import { ShownSecret } from "@/components/webhooks/shown-secret";
import { createEndpoint, webhookKeys } from "@/lib/webhooks/queries";

const EMPTY: EndpointValues = { url: "", description: "", kinds: ["event.upserted", "event.deleted"], teams: [] };

/** Adds an endpoint and shows its secret, this once. */
export function AddEndpointDialog() {
  const [isOpen, setIsOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const client = useQueryClient();
  function open(next: boolean) {
    setIsOpen(next);
    if (next) setSecret(null);
  }
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Add webhook
        </Button>
      </DialogTrigger>
      {/* The secret is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => secret && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{secret ? "Copy the signing secret now" : "Add a webhook"}</DialogTitle>
          <DialogDescription>
            {secret
              ? "This is the only time that it is shown. If you lose it, make a new one."
              : "It is told what happens from now on. What is there already, read once from the API."}
          </DialogDescription>
        </DialogHeader>
        {secret ? (
          <ShownSecret secret={secret} onDone={() => open(false)} />
        ) : (
          <EndpointForm
            values={EMPTY}
            action="Add webhook"
            onCancel={() => open(false)}
            onSubmit={async (values) => {
              setSecret((await createEndpoint(values)).secret);
              await client.invalidateQueries({ queryKey: webhookKeys.list() });
            }}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
