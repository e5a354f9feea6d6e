import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { Temporal } from "temporal-polyfill";
import { Button } from "@/components/ui/button";
import type { Conflict } from "@/lib/events/conflict-schemas";
import { dayOf } from "@/lib/time";
import { ConflictActions } from "./conflict-actions";
import { ConflictEvent } from "./conflict-event";
import { overlapWords } from "./overlap-words";

type Props = { conflict: Conflict; canEdit: boolean };

/** One conflict: whose, both events, how much they overlap, and the ways out. */
export function ConflictItem({ conflict, canEdit }: Props) {
  const { agent, timeOff, event, overlap } = conflict;
  const day = dayOf(Temporal.Instant.from(overlap.startsAt), agent.timeZone);
  return (
    <li className="grid gap-3 px-4 py-3.5" data-conflict={conflict.id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">
          {agent.name} <span className="font-normal text-muted-foreground text-sm">{agent.email}</span>
        </h2>
        <p className="flex items-center gap-2 text-sm tabular-nums">
          {overlapWords(overlap)} overlap
          <Button asChild variant="ghost" size="icon-sm">
            <Link
              href={`/schedule?date=${day}&q=${encodeURIComponent(agent.email)}`}
              aria-label={`Show ${agent.name} on the schedule`}
              title="Show on the schedule"
            >
              <CalendarDays aria-hidden="true" />
            </Link>
          </Button>
        </p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <ConflictEvent event={timeOff} timeZone={agent.timeZone} />
        <ConflictEvent event={event} timeZone={agent.timeZone} />
      </div>
      <ConflictActions conflict={conflict} canEdit={canEdit} />
    </li>
  );
}
