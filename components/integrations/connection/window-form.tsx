"use client";

import { type FormEvent, useDeferredValue, useState } from "react";
import {
  DEFAULT_MONTHS,
  toWindow,
  type WindowEnd,
  windowEndSchema,
} from "@/components/integrations/connect/connect-values";
import { useChangeWindow } from "@/components/integrations/connection/use-change-window";
import { WindowEffect } from "@/components/integrations/connection/window-effect";
import { WindowEndFields } from "@/components/integrations/window-end-fields";
import { Button } from "@/components/ui/button";
import type { Connection } from "@/lib/connections/schemas";

type Slips = { syncUntil?: string; months?: string };

/** Changes how far ahead is synced. */
export function WindowForm({ connection, today }: { connection: Connection; today: string }) {
  const [typed, setTyped] = useState<Partial<WindowEnd>>({});
  const [slips, setSlips] = useState<Slips>({});
  const save = useChangeWindow(connection);
  const stored = toForm(connection);
  const values = { ...stored, ...typed };
  function type(change: Partial<WindowEnd>) {
    setTyped({ ...typed, ...change });
    setSlips({});
    save.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const checked = windowEndSchema(today).safeParse(values);
    setSlips(Object.fromEntries(checked.error?.issues.map(({ path, message }) => [path[0], message]) ?? []));
    if (checked.success) save.mutate(toWindow(checked.data), { onSuccess: () => setTyped({}) });
  }
  const isSame = JSON.stringify(toWindow(values)) === JSON.stringify(toWindow(stored));
  const problem = save.error?.message;
  const isValid = windowEndSchema(today).safeParse(values).success;
  const thoughtOf = useDeferredValue(JSON.stringify(isValid && !isSame ? toWindow(values) : null));
  return (
    <form noValidate onSubmit={submit} className="grid justify-items-start gap-4">
      <WindowEndFields
        end={values.end}
        onEndChange={(end) => type({ end })}
        help="An earlier day takes the events after it off the schedule; a later one brings them in."
        date={{ value: values.syncUntil, onChange: (event) => type({ syncUntil: event.target.value }) }}
        months={{ value: values.months, onChange: (event) => type({ months: event.target.value }) }}
        errors={{ syncUntil: slips.syncUntil ?? problem, months: slips.months ?? problem }}
        today={today}
      />
      <WindowEffect connectionId={connection.id} end={JSON.parse(thoughtOf)} />
      <Button type="submit" isBusy={save.isPending} disabledReason={isSame ? "Choose something else first." : null}>
        Save
      </Button>
    </form>
  );
}

function toForm({ syncUntil, rollingMonths }: Connection): WindowEnd {
  return {
    end: rollingMonths === null ? "date" : "rolling",
    syncUntil,
    months: String(rollingMonths ?? DEFAULT_MONTHS),
  };
}
