"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  DEFAULT_MONTHS,
  defaultSyncUntil,
  toWindow,
  type WindowEnd,
  windowEndSchema,
} from "@/components/integrations/connect/connect-values";
import { WindowEndFields } from "@/components/integrations/window-end-fields";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { handOverKeys, makeHandOverLink } from "@/lib/connections/hand-over-queries";
import type { HandOverInput, MadeHandOverLink } from "@/lib/connections/hand-over-schemas";

type Props = {
  slug: string;
  today: string;
  connectionId: string | null;
  hasOpen: boolean;
  onMade: (link: MadeHandOverLink) => void;
  onCancel: () => void;
};

/** How far ahead to sync is chosen here: who opens the link cannot know. */
export function MakeLinkForm({ slug, today, connectionId, hasOpen, onMade, onCancel }: Props) {
  const client = useQueryClient();
  const [values, setValues] = useState<WindowEnd>({
    end: "date",
    syncUntil: defaultSyncUntil(today),
    months: String(DEFAULT_MONTHS),
  });
  const [slips, setSlips] = useState<{ syncUntil?: string; months?: string }>({});
  const making = useMutation({
    mutationFn: (input: HandOverInput) => makeHandOverLink(input),
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey: handOverKeys.all }),
  });
  function type(change: Partial<WindowEnd>) {
    setValues({ ...values, ...change });
    setSlips({});
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (connectionId !== null) return making.mutate({ integration: slug, connectionId });
    const checked = windowEndSchema(today).safeParse(values);
    setSlips(Object.fromEntries(checked.error?.issues.map(({ path, message }) => [path[0], message]) ?? []));
    if (checked.success) making.mutate({ integration: slug, ...toWindow(checked.data) });
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      {making.error && (
        <Alert variant="danger" title="No link was created">
          {making.error.message}
        </Alert>
      )}
      {connectionId === null && (
        <WindowEndFields
          end={values.end}
          onEndChange={(end) => type({ end })}
          help="The last day whose time off goes on the schedule. You can move it later."
          date={{ value: values.syncUntil, onChange: (event) => type({ syncUntil: event.target.value }) }}
          months={{ value: values.months, onChange: (event) => type({ months: event.target.value }) }}
          errors={slips}
          today={today}
        />
      )}
      {hasOpen && (
        <p className="text-muted-foreground text-sm">The link that is open now ends when you create this one.</p>
      )}
      <DialogFooter>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" isBusy={making.isPending}>
          Create link
        </Button>
      </DialogFooter>
    </form>
  );
}
