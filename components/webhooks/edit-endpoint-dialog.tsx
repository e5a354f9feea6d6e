"use client";

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
import { EndpointForm } from "@/components/webhooks/endpoint-form";
import { useEndpointChange } from "@/components/webhooks/use-endpoint-change";
import type { WebhookEndpoint } from "@/lib/webhooks/schemas";

export function EditEndpointDialog({ endpoint }: { endpoint: WebhookEndpoint }) {
  const [isOpen, setIsOpen] = useState(false);
  const change = useEndpointChange(endpoint.id, "The webhook is changed");
  const { url, description, kinds, teams } = endpoint;
  return (
    <Dialog open={isOpen} onOpenChange={setIsOpen}>
      <DialogTrigger asChild>
        <Button>Edit</Button>
      </DialogTrigger>
      <DialogContent>
        <DialogHeader>
          <DialogTitle>Edit the webhook</DialogTitle>
          <DialogDescription>What waits to be sent goes to the new address too.</DialogDescription>
        </DialogHeader>
        <EndpointForm
          values={{ url, description, kinds, teams }}
          action="Save"
          onCancel={() => setIsOpen(false)}
          onSubmit={async (values) => {
            await change.mutateAsync(values);
            setIsOpen(false);
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
