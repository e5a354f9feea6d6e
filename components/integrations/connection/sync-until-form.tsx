"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { earliestSyncUntil, syncUntilSchema } from "@/components/integrations/connect/connect-values";
import { useReadAnew } from "@/components/integrations/connection/use-connection-changes";
import { dayWords } from "@/components/integrations/day-range";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Field } from "@/components/ui/field";
import { connectionQuery, patchConnection } from "@/lib/connections/queries";
import type { Connection } from "@/lib/connections/schemas";

/** Moves the last day that is synced. */
export function SyncUntilForm({ connection, today }: { connection: Connection; today: string }) {
  const client = useQueryClient();
  const readAnew = useReadAnew(connection.id);
  const [typed, setTyped] = useState<string | null>(null);
  const [slip, setSlip] = useState<string | undefined>();
  const value = typed ?? connection.syncUntil;
  const save = useMutation({
    mutationFn: (syncUntil: string) => patchConnection(connection.id, { syncUntil }),
    onSuccess: (changed) => {
      client.setQueryData(connectionQuery(connection.id).queryKey, changed);
      setTyped(null);
      toast.success(`Syncing until ${dayWords(changed.syncUntil)}`);
      return readAnew();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    const checked = syncUntilSchema(today).safeParse(value);
    setSlip(checked.error?.issues[0]?.message);
    if (checked.success) save.mutate(checked.data);
  }
  return (
    <form noValidate onSubmit={submit} className="grid justify-items-start gap-3">
      <Field
        label="Sync until"
        help="An earlier day takes the events after it off the schedule; a later one brings them in."
        error={slip ?? save.error?.message}
      >
        <DatePicker
          value={value}
          min={earliestSyncUntil(today)}
          onChange={(event) => {
            setTyped(event.target.value);
            setSlip(undefined);
            save.reset();
          }}
        />
      </Field>
      <Button
        type="submit"
        isBusy={save.isPending}
        disabledReason={value === connection.syncUntil ? "Choose another day first." : null}
      >
        Save
      </Button>
    </form>
  );
}
