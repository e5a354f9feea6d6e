"use client";

import { ExternalLink } from "lucide-react";
import { useState } from "react";
import { sourceName } from "@/components/schedule/source-name";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { Conflict } from "@/lib/events/conflict-schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { MoveDialog } from "./move-dialog";
import { useResolve } from "./use-resolve";

type Props = { conflict: Conflict; canEdit: boolean };

/** What can be done about a conflict. A synced event has no control that changes it, only the way to where one can. */
export function ConflictActions({ conflict, canEdit }: Props) {
  const { event, timeOff, state, kept } = conflict;
  const [moved, setMoved] = useState<ScheduleEvent | null>(null);
  const { keep, remove } = useResolve();
  const manual = [event, timeOff].find((each) => !each.readOnly) ?? null;
  const synced = [timeOff, event].find((each) => each.editUrl !== null);
  const isBusy = keep.isPending || remove.isPending;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {kept && (
        <p className="text-muted-foreground text-sm">
          Kept by {kept.by} <Time value={kept.at} />
        </p>
      )}
      {canEdit && state !== "information" && (
        <Button size="sm" isBusy={keep.isPending} onClick={() => keep.mutate({ conflict, isKept: state === "open" })}>
          {state === "open" ? "Keep both" : "Decide again"}
        </Button>
      )}
      {canEdit && manual && state !== "kept" && (
        <>
          <Button size="sm" onClick={() => setMoved(manual)}>
            Move {manual.type.name}
          </Button>
          <Button size="sm" isBusy={isBusy} onClick={() => remove.mutate(manual)}>
            Delete {manual.type.name}
          </Button>
        </>
      )}
      {synced?.editUrl && (
        <Button asChild variant="ghost" size="sm">
          <a href={synced.editUrl} target="_blank" rel="noreferrer">
            Edit in {sourceName(synced.source)}
            <ExternalLink aria-hidden="true" />
          </a>
        </Button>
      )}
      {moved && <MoveDialog event={moved} onClose={() => setMoved(null)} />}
    </div>
  );
}
