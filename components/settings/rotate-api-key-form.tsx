"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
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

type Props = {
  apiKey: ApiKey;
  /** @param made.hours for which the secret before goes on working */
  onMade: (made: { secret: string; hours: number }) => void;
  onCancel: () => void;
};

/** Asks how long the present secret goes on working, and makes the new one. */
export function RotateApiKeyForm({ apiKey, onMade, onCancel }: Props) {
  const [hours, setHours] = useState(24);
  const queryClient = useQueryClient();
  const rotation = useMutation({
    mutationFn: () => rotateApiKey(apiKey.id, hours),
    onSuccess: ({ secret }) => {
      onMade({ secret, hours });
      return queryClient.invalidateQueries({ queryKey: apiKeyKeys.all });
    },
  });
  return (
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
        <Button onClick={onCancel}>Cancel</Button>
        <Button variant="primary" isBusy={rotation.isPending} onClick={() => rotation.mutate()}>
          Rotate
        </Button>
      </DialogFooter>
    </>
  );
}
