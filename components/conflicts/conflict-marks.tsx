"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { conflictKeys, openConflictsQuery } from "@/lib/events/conflict-queries";
import { type EventsRange, eventsQuery } from "@/lib/events/queries";

const NONE: ReadonlySet<string> = new Set();

const MarksContext = createContext(NONE);

/**
 * Knows which events around it are in conflict. They are read after the events, which are what one came to see, and again
 * whenever those are others.
 */
export function ConflictMarks({ range, children }: { range: EventsRange; children: ReactNode }) {
  const client = useQueryClient();
  const { data: events } = useQuery(eventsQuery(range));
  const { data } = useQuery({ ...openConflictsQuery(range), enabled: events !== undefined });
  const ids = useMemo(
    () => new Set(data?.flatMap(({ timeOff, event }) => [timeOff.id, event.id])) as ReadonlySet<string>,
    [data],
  );
  const days = `${range.start} ${range.end}`;
  const seen = useRef({ days, events });
  useEffect(() => {
    const before = seen.current;
    seen.current = { days, events };
    // Those of other days are read anyway.
    if (before.days !== days || before.events === undefined || before.events === events) return;
    void client.invalidateQueries({ queryKey: conflictKeys.open() });
  }, [client, days, events]);
  // Counting looks a year ahead: only when something is new.
  const news = [...ids].sort().join();
  const known = useRef(news);
  useEffect(() => {
    if (known.current === news) return;
    known.current = news;
    void client.invalidateQueries({ queryKey: conflictKeys.counts() });
  }, [client, news]);
  return <MarksContext value={ids}>{children}</MarksContext>;
}

/** Whether the event overlaps another one and nobody has decided about it. */
export function useIsInConflict(eventId: string): boolean {
  return useContext(MarksContext).has(eventId);
}

/** Stands on an event that is in conflict; its name says so in words. */
export function ConflictMark({ eventId }: { eventId: string }) {
  if (!useIsInConflict(eventId)) return null;
  return (
    <TriangleAlert
      aria-hidden="true"
      className="absolute top-0.5 right-0.5 size-3.5 rounded-full bg-surface p-px text-warning"
    />
  );
}
