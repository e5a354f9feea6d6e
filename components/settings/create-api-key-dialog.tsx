"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { ApiKeySecret } from "@/components/settings/api-key-secret";
import { CreateApiKeyForm } from "@/components/settings/create-api-key-form";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import type { CreatedApiKey } from "@/lib/api-keys/schemas";

export function CreateApiKeyDialog() {
  const [isOpen, setIsOpen] = useState(false);
  const [created, setCreated] = useState<CreatedApiKey | null>(null);
  function open(next: boolean) {
    setIsOpen(next);
    if (next) setCreated(null);
  }
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button variant="primary">
          <Plus aria-hidden="true" />
          Create API key
        </Button>
      </DialogTrigger>
      {/* The secret is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => created && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{created ? "Copy the secret now" : "Create an API key"}</DialogTitle>
          <DialogDescription>
            {created
              ? `This is the only time that the secret of ${created.name} is shown. We keep no copy of it.`
              : "Give it the least that its program needs."}
          </DialogDescription>
        </DialogHeader>
        {created ? (
          <ApiKeySecret secret={created.secret} onDone={() => open(false)} />
        ) : (
          <CreateApiKeyForm onCreated={setCreated} onCancel={() => open(false)} />
        )}
      </DialogContent>
    </Dialog>
  );
}
