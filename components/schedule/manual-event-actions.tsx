"use client";

import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { useChangeEvents } from "./use-change-events";

type Props = {
  /** null while it is being loaded. */
  event: ScheduleEvent | null;
  onEdit: (event: ScheduleEvent) => void;
  onDeleted: () => void;
};

/** Edit and delete, for events that were added here. A deletion is not asked about, because it can be taken back. */
export function ManualEventActions({ event, onEdit, onDeleted }: Props) {
  const { remove } = useChangeEvents();
  const wait = event === null ? "Loading the event" : null;
  function removeIt() {
    if (event === null) return;
    remove(event);
    onDeleted();
  }
  return (
    <DialogFooter>
      <Button disabledReason={wait} onClick={removeIt}>
        Delete
      </Button>
      <Button variant="primary" disabledReason={wait} onClick={() => event && onEdit(event)}>
        Edit
      </Button>
    </DialogFooter>
  );
}
