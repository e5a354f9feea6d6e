import { Lock } from "lucide-react";
import { sourceName } from "@/components/schedule/source-name";
import { exactWhen, whenOf } from "@/components/schedule/when";
import type { ScheduleEvent } from "@/lib/events/schemas";

/** One of the two events: its kind and colour, when it is in the agent's time, and who can edit it where. */
export function ConflictEvent({ event, timeZone }: { event: ScheduleEvent; timeZone: string }) {
  return (
    <div className="flex min-w-0 gap-2.5">
      <span
        aria-hidden="true"
        data-event-color={event.type.color}
        className={`mt-0.5 size-4 shrink-0 rounded-sm border border-event-border bg-event-fill ${event.readOnly ? "texture-synced" : ""}`}
      />
      <div className="grid min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{event.type.name}</span>
          <span className="inline-flex items-center gap-1 text-muted-foreground text-sm">
            {event.readOnly && <Lock className="size-3" aria-hidden="true" />}
            {event.readOnly ? `Synced from ${sourceName(event.source)}` : "Manual"}
          </span>
        </p>
        <p className="text-muted-foreground text-sm text-pretty">{exactWhen(whenOf({ ...event, timeZone }))}</p>
      </div>
    </div>
  );
}
