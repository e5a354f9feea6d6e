import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { type BriefEvent, toBrief, withEvent } from "@/lib/events/brief";
import { createEvent, deleteEvent, eventKeys, eventQuery, type KnownEvents, patchEvent } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";

const UNDO_MS = 10_000;

type Change = {
  id: string;
  /** What the schedule shows at once; null when the event goes. */
  shown: BriefEvent | null;
  save: () => Promise<unknown>;
  /** Said when it is saved, and when it could not be. */
  done: string;
  failed: string;
  /** Takes it back; null for what takes something back itself. */
  undo: (() => void) | null;
};

/** Changes of events that show at once and can be taken back. What the server refuses goes back by itself. */
export function useChangeEvents() {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ save }: Change) => save(),
    onMutate: async ({ id, shown }) => {
      await client.cancelQueries({ queryKey: eventKeys.all });
      client.setQueriesData<KnownEvents>(
        { queryKey: eventKeys.all },
        // Without a tag the next answer is read whole, whatever it is.
        (known) => known && { byAgent: withEvent(known.byAgent, id, shown), tag: null },
      );
    },
    onSuccess: (_saved, { done, undo }) => {
      toast.success(done, undo ? { duration: UNDO_MS, action: { label: "Undo", onClick: undo } } : {});
    },
    onError: (error, { failed }) => {
      toast.error(failed, { description: error.message });
    },
    onSettled: async (_saved, _error, { id }) => {
      client.removeQueries({ queryKey: eventQuery(id).queryKey });
      await client.invalidateQueries({ queryKey: eventKeys.all });
    },
  });

  function remove(event: ScheduleEvent) {
    const { id, agentId, type, startsAt, endsAt, allDay } = event;
    change.mutate({
      id,
      shown: null,
      save: () => deleteEvent(id),
      done: "Event deleted",
      failed: "The event is still there",
      undo: () =>
        change.mutate({
          id,
          shown: toBrief(event),
          save: () => createEvent({ id, agentId, typeId: type.id, startsAt, endsAt, allDay }),
          done: "The event is back",
          failed: "The event could not be brought back",
          undo: null,
        }),
    });
  }

  function move(from: BriefEvent, to: BriefEvent) {
    const save = ({ startMs, endMs }: BriefEvent) =>
      patchEvent(from.id, { startsAt: new Date(startMs).toISOString(), endsAt: new Date(endMs).toISOString() });
    const { id } = from;
    const failed = "The event is where it was";
    const back = { id, shown: from, save: () => save(from), done: "The event is back where it was", failed };
    const undo = () => change.mutate({ ...back, failed: "The event could not be moved back", undo: null });
    change.mutate({ id, shown: to, save: () => save(to), done: "Event moved", failed, undo });
  }

  return { remove, move };
}
