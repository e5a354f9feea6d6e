"use client";

import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { Agent } from "@/lib/agents/schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { EventForm } from "./event-form";
import type { Draft } from "./mark";
import { useReturnFocus } from "./use-return-focus";

type Props = {
  /** What is edited, or null: a new one. */
  event: ScheduleEvent | null;
  /** What was chosen for a new one. */
  draft: Draft | null;
  agents: Agent[];
  firstDay: Day;
  onClose: () => void;
  /** Takes the focus back to the event, if it is an event's. */
  onCloseAutoFocus: (closing: Event) => void;
};

export function EventFormDialog({ event, draft, agents, firstDay, onClose, onCloseAutoFocus }: Props) {
  const returnFocus = useReturnFocus();
  const agent = agents.find((each) => each.id === event?.agentId);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onCloseAutoFocus={event ? onCloseAutoFocus : returnFocus}>
        <DialogHeader>
          <DialogTitle>{event ? "Edit event" : "Add event"}</DialogTitle>
          <DialogDescription>
            {event
              ? (agent?.name ?? event.agentEmail)
              : "Something that no integration knows of. Approved time off comes by itself."}
          </DialogDescription>
        </DialogHeader>
        <EventForm event={event} draft={draft} agents={agents} firstDay={firstDay} onDone={onClose} />
      </DialogContent>
    </Dialog>
  );
}
