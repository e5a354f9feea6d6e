"use client";

import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { ConflictNote } from "@/components/conflicts/conflict-note";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { Time } from "@/components/ui/time";
import type { Agent } from "@/lib/agents/schemas";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { ManualEventActions } from "./manual-event-actions";
import { sourceName } from "./source-name";
import { SyncedEventLink, SyncedEventNote } from "./synced-event";
import { exactWhen } from "./when";

type Props = {
  event: ScheduleEvent;
  /** Null when the agent was removed meanwhile. */
  agent: Agent | null;
  /** The zone in which the schedule is drawn; null: the agent's. */
  zone: string | null;
  canEdit: boolean;
  onEdit: () => void;
  onClose: () => void;
  onCloseAutoFocus: (closing: Event) => void;
};

/** All there is to know of one event. A synced one has no control that changes it, only the way to where one can. */
export function EventDialog({ event, agent, zone, canEdit, onEdit, onClose, onCloseAutoFocus }: Props) {
  const source = sourceName(event.source);
  const placed = exactWhen(event);
  const asDrawn = exactWhen({ ...event, timeZone: zone ?? agent?.effectiveTimeZone ?? event.timeZone });
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
          <DialogDescription>{agent?.name ?? event.agentEmail}</DialogDescription>
        </DialogHeader>
        <ConflictNote eventId={event.id} />
        <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-2.5">
          <Fact term="When">
            {placed}
            {asDrawn !== placed && <span className="block text-muted-foreground text-sm">{asDrawn}</span>}
          </Fact>
          <Fact term="Agent">
            {agent?.name ?? event.agentEmail}
            {agent && <span className="block break-words text-muted-foreground text-sm">{agent.email}</span>}
          </Fact>
          <Fact term="Source">
            {event.readOnly ? (
              <span className="inline-flex items-center gap-1.5">
                <Lock className="size-3.5 text-muted-foreground" aria-hidden="true" />
                Synced from {source}
              </span>
            ) : (
              source
            )}
          </Fact>
          {event.readOnly && event.policy !== null && <Fact term={`${source} policy`}>{event.policy}</Fact>}
          {event.readOnly && event.externalId !== null && (
            <Fact term="Request ID">
              <span className="break-all font-mono text-sm">{event.externalId}</span>
            </Fact>
          )}
          <Fact term={event.readOnly ? "Synced" : "Last changed"}>
            <Time value={event.updatedAt} />
          </Fact>
        </dl>
        {event.readOnly ? (
          <>
            <SyncedEventNote source={source} />
            <SyncedEventLink source={source} href={event.editUrl} />
          </>
        ) : (
          canEdit && <ManualEventActions event={event} onEdit={onEdit} onDeleted={onClose} />
        )}
      </DialogContent>
    </Dialog>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
