"use client";

import { useQuery } from "@tanstack/react-query";
import { EventFormDialog } from "@/components/schedule/event-form-dialog";
import { useReturnFocus } from "@/components/schedule/use-return-focus";
import { agentQuery } from "@/lib/agents/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { useReadAnew } from "./use-resolve";

/** The form of a manual event, once its agent is read. */
export function MoveDialog({ event, onClose }: { event: ScheduleEvent; onClose: () => void }) {
  const agent = useQuery(agentQuery(event.agentId));
  const returnFocus = useReturnFocus();
  const readAnew = useReadAnew();
  if (!agent.data) return null;
  return (
    <EventFormDialog
      event={event}
      draft={null}
      agents={[agent.data]}
      firstDay={event.startsAt.slice(0, 10)}
      onClose={() => {
        onClose();
        void readAnew();
      }}
      onCloseAutoFocus={returnFocus}
    />
  );
}
