"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { conflictKeys, keepConflict } from "@/lib/events/conflict-queries";
import type { Conflict } from "@/lib/events/conflict-schemas";
import { createEvent, deleteEvent, eventKeys } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";

/** Reads events and conflicts again, after one of them changed. */
export function useReadAnew() {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: conflictKeys.all });
    await client.invalidateQueries({ queryKey: eventKeys.all });
  };
}

/** The ways out of a conflict that need no form: keeping both, and deleting a manual event. Each can be undone. */
export function useResolve() {
  const readAnew = useReadAnew();
  const onError = (error: Error) => toast.error("Nothing was changed", { description: error.message });
  const undo = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSuccess: async () => {
      await readAnew();
      toast("It is as before");
    },
    onError,
  });
  const keep = useMutation({
    mutationFn: ({ conflict, isKept }: { conflict: Conflict; isKept: boolean }) =>
      keepConflict(toInput(conflict, isKept)),
    onSuccess: async (_done, { conflict, isKept }) => {
      await readAnew();
      toast.success(isKept ? "Both are kept" : "It is to be decided again", {
        action: { label: "Undo", onClick: () => undo.mutate(() => keepConflict(toInput(conflict, !isKept))) },
      });
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: (event: ScheduleEvent) => deleteEvent(event.id),
    onSuccess: async (_done, event) => {
      await readAnew();
      toast.success(`${event.type.name} is deleted`, {
        action: { label: "Undo", onClick: () => undo.mutate(() => createEvent(again(event))) },
      });
    },
    onError,
  });
  return { keep, remove };
}

function toInput({ timeOff, event }: Conflict, isKept: boolean) {
  return { timeOffId: timeOff.id, eventId: event.id, isKept };
}

/** What makes a deleted event anew. */
function again({ agentId, type, startsAt, endsAt, allDay }: ScheduleEvent) {
  return { agentId, typeId: type.id, startsAt, endsAt, allDay };
}
