"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiKeySecret } from "@/components/settings/api-key-secret";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
  DialogTrigger,
} from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { apiKeyKeys, rotateApiKey } from "@/lib/api-keys/queries";
import type { ApiKey } from "@/lib/api-keys/schemas";

const OVERLAPS = [
  { hours: 0, label: "Not at all" },
  { hours: 1, label: "For 1 hour" },
  { hours: 24, label: "For 1 day" },
  { hours: 72, label: "For 3 days" },
  { hours: 168, label: "For 7 days" },
];

/** Gives a key a new secret without a gap: the one before works on for as long as its programs need to be changed. */
export function RotateApiKey({ apiKey }: { apiKey: ApiKey }) {
  const [isOpen, setIsOpen] = useState(false);
  const [hours, setHours] = useState(24);
  const queryClient = useQueryClient();
  const rotation = useMutation({
    mutationFn: () => rotateApiKey(apiKey.id, hours),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: apiKeyKeys.all }),
  });
  const secret = rotation.data?.secret;
  function open(next: boolean) {
    setIsOpen(next);
    if (next) rotation.reset();
  }
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button size="sm" aria-label={`Rotate ${apiKey.name}`}>
          Rotate
        </Button>
      </DialogTrigger>
      {/* The secret is shown once, so a stray click beside the dialog does not close it. */}
      <DialogContent onInteractOutside={(event) => secret && event.preventDefault()}>
        <DialogHeader>
          <DialogTitle>{secret ? "Copy the new secret now" : `Rotate ${apiKey.name}`}</DialogTitle>
          <DialogDescription>
            {secret
              ? `This is the only time that the new secret of ${apiKey.name} is shown. ${nextStep(hours)}`
              : "The key gets a new secret and keeps its name, scopes and expiry."}
          </DialogDescription>
        </DialogHeader>
        {secret ? (
          <ApiKeySecret secret={secret} onDone={() => open(false)} />
        ) : (
          <>
            {rotation.isError && (
              <Alert variant="danger" title="The key was not rotated">
                {rotation.error.message}
              </Alert>
            )}
            {apiKey.previousUntil && (
              <Alert variant="warning" title="A rotation is under way">
                The secret before the present one still works. Rotating again ends it at once.
              </Alert>
            )}
            <Field label="The present secret goes on working" help="Long enough to give all programs the new one.">
              <Select value={String(hours)} onValueChange={(value) => setHours(Number(value))}>
                <SelectTrigger className="w-44">
                  <SelectValue />
                </SelectTrigger>
                <SelectContent>
                  {OVERLAPS.map((overlap) => (
                    <SelectItem key={overlap.hours} value={String(overlap.hours)}>
                      {overlap.label}
                    </SelectItem>
                  ))}
                </SelectContent>
              </Select>
            </Field>
            <DialogFooter>
              <Button onClick={() => open(false)}>Cancel</Button>
              <Button variant="primary" isBusy={rotation.isPending} onClick={() => rotation.mutate()}>
                Rotate
              </Button>
            </DialogFooter>
          </>
        )}
      </DialogContent>
    </Dialog>
  );
}

function nextStep(hours: number): string {
  if (hours === 0) return "The one before is refused from now on.";
  const span = hours < 24 ? `${hours} hour${hours === 1 ? "" : "s"}` : `${hours / 24} day${hours === 24 ? "" : "s"}`;
  return `The one before works for ${span} more: give your programs the new one until then.`;
}
