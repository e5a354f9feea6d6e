"use client";

import { useQuery } from "@tanstack/react-query";
import { ConflictNote } from "@/components/conflicts/conflict-note";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { Agent } from "@/lib/agents/schemas";
import type { BriefEvent } from "@/lib/events/brief";
import { eventQuery } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { EventFacts } from "./event-facts";
import { ManualEventActions } from "./manual-event-actions";
import { sourceName } from "./source-name";
import { SyncedEventLink, SyncedEventNote } from "./synced-event";

type Props = {
  event: BriefEvent;
  /** Null when the agent was removed meanwhile. */
  agent: Agent | null;
  /** The zone in which the schedule is drawn; null: the agent's. */
  zone: string | null;
  canEdit: boolean;
  onEdit: (event: ScheduleEvent) => void;
  onClose: () => void;
  onCloseAutoFocus: (closing: Event) => void;
};

/** All there is to know of one event. A synced one has no control that changes it, only the way to where one can. */
export function EventDialog({ event, agent, zone, canEdit, onEdit, onClose, onCloseAutoFocus }: Props) {
  const whole = useQuery(eventQuery(event.id));
  const source = sourceName(event.source);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent onCloseAutoFocus={onCloseAutoFocus}>
        <DialogHeader>
          <DialogTitle className="flex items-center gap-2">
            <span
              aria-hidden="true"
              data-event-color={event.type.color}
              className={`size-4 shrink-0 rounded-sm border border-event-border bg-event-fill ${event.readOnly ? "texture-synced" : ""}`}
            />
            {event.type.name}
          </DialogTitle>
          <DialogDescription>{agent?.name ?? whole.data?.agentEmail}</DialogDescription>
        </DialogHeader>
        <ConflictNote eventId={event.id} />
        <EventFacts event={event} whole={whole.data ?? null} error={whole.error} agent={agent} zone={zone} />
        {event.readOnly ? (
          <>
            <SyncedEventNote source={source} />
            <SyncedEventLink source={source} href={whole.data?.editUrl} />
          </>
        ) : (
          canEdit && <ManualEventActions event={whole.data ?? null} onEdit={onEdit} onDeleted={onClose} />
        )}
      </DialogContent>
    </Dialog>
  );
}
