import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { UseFormReturn } from "react-hook-form";
import { toast } from "sonner";
import { ApiError } from "@/lib/api/client";
import { createEvent, eventKeys, patchEvent } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { type EventFormValues, toInstants } from "./event-times";

type Input = { event: ScheduleEvent | null; form: UseFormReturn<EventFormValues>; onDone: () => void };
type Filled = { values: EventFormValues; zone: string };

/** Saves the form of a manual event; what the API finds wrong is shown at its field, or above the form. */
export function useSaveEvent({ event, form, onDone }: Input) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ values, zone }: Filled) => {
      const what = { typeId: values.typeId, allDay: values.isAllDay, ...toInstants(values, zone) };
      return event ? patchEvent(event.id, what) : createEvent({ agentId: values.agentId, ...what });
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: eventKeys.all });
      toast.success(event ? "Event changed" : "Event added");
      onDone();
    },
    onError: (error, { values }) => {
      const faults = error instanceof ApiError ? error.errors : [];
      for (const { path, message } of faults) form.setError(fieldOf(path, values.isAllDay), { message });
      if (faults.length === 0) form.setError("root", { message: error.message });
    },
  });
}

function fieldOf(path: string, isAllDay: boolean) {
  if (path === "agentId" || path === "typeId") return path;
  if (path === "startsAt") return isAllDay ? "startDay" : "startTime";
  if (path === "endsAt") return isAllDay ? "endDay" : "endTime";
  return "root";
}
