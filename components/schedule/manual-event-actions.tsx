"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "sonner";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { DialogFooter } from "@/components/ui/dialog";
import { deleteEvent, eventKeys } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { exactWhen } from "./when";

type Props = { event: ScheduleEvent; onEdit: () => void; onDeleted: () => void };

/** Edit and delete, for events that were added here. */
export function ManualEventActions({ event, onEdit, onDeleted }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const queryClient = useQueryClient();
  const removal = useMutation({
    mutationFn: () => deleteEvent(event.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: eventKeys.all });
      toast.success("Event deleted");
      onDeleted();
    },
    onError: (error) => {
      setIsAsking(false);
      toast.error("The event is still there", { description: error.message });
    },
  });
  return (
    <DialogFooter>
      <Button onClick={() => setIsAsking(true)}>Delete</Button>
      <Button variant="primary" onClick={onEdit}>
        Edit
      </Button>
      <AlertDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title="Delete this event?"
        description={`${event.type.name}, ${exactWhen(event)}. It goes from the schedule for everyone.`}
        action="Delete event"
        onAction={() => removal.mutate()}
        isBusy={removal.isPending}
      />
    </DialogFooter>
  );
}
