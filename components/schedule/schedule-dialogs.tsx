"use client";

import { useQuery } from "@tanstack/react-query";
import { agentsQuery } from "@/lib/agents/queries";
import type { BriefEvent } from "@/lib/events/brief";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { findEventButton, findSpot } from "./event-button";
import { EventDialog } from "./event-dialog";
import { EventFormDialog } from "./event-form-dialog";
import type { Draft, Mark } from "./mark";

/** Which dialog is open over the schedule. */
export type OpenDialog =
  /** `draft` is what was chosen on the timeline, and `mark` where. */
  | { kind: "add"; draft: Draft | null; mark: Mark | null }
  | { kind: "event"; event: BriefEvent }
  | { kind: "edit"; event: ScheduleEvent };

type Props = {
  dialog: OpenDialog | null;
  /** The zone of all rows, or null: each agent's own. */
  zone: string | null;
  /** Offered for a new event. */
  firstDay: Day;
  canEdit: boolean;
  onChange: (dialog: OpenDialog | null) => void;
};

/** The dialogs of the schedule, one at a time. The focus returns to the event. */
export function ScheduleDialogs({ dialog, zone, firstDay, canEdit, onChange }: Props) {
  const agents = useQuery(agentsQuery());
  if (dialog === null) return null;
  const close = () => onChange(null);
  const event = dialog.kind === "add" ? null : dialog.event;
  const agent = agents.data?.find((each) => each.id === event?.agentId) ?? null;
  function focusEvent(closing: Event) {
    // An event that was deleted leaves its place.
    const target = event && (findEventButton(event.id, document) ?? findSpot(document));
    if (!target) return;
    closing.preventDefault();
    target.focus();
  }
  if (dialog.kind === "event") {
    return (
      <EventDialog
        event={dialog.event}
        agent={agent}
        zone={zone}
        canEdit={canEdit}
        onEdit={(whole) => onChange({ kind: "edit", event: whole })}
        onClose={close}
        onCloseAutoFocus={focusEvent}
      />
    );
  }
  return (
    <EventFormDialog
      event={dialog.kind === "edit" ? dialog.event : null}
      draft={dialog.kind === "add" ? dialog.draft : null}
      agents={agents.data ?? []}
      firstDay={firstDay}
      onClose={close}
      onCloseAutoFocus={focusEvent}
    />
  );
}
