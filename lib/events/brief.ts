import type { EventType, PackedEvents, ScheduleEvent } from "@/lib/events/schemas";

/** What the schedule draws of an event. `startMs` and `endMs` are epoch milliseconds. */
export type BriefEvent = {
  id: string;
  agentId: string;
  type: EventType;
  startMs: number;
  endMs: number;
  /** Slug of the integration it is synced from, or `manual`. */
  source: string;
  readOnly: boolean;
};

/** The events of each agent that has any, by start. */
export type EventsByAgent = ReadonlyMap<string, readonly BriefEvent[]>;

/** @param start of the range that was asked for, ISO 8601 */
export function unpackEvents(packed: PackedEvents, start: string): EventsByAgent {
  const { types, sources, counts, ids, typeOf, sourceOf, startsIn, lasts } = packed;
  const originMs = Date.parse(start);
  let at = 0;
  return new Map(
    packed.agentIds.map((agentId, agent) => {
      const events: BriefEvent[] = [];
      for (const until = at + (counts[agent] ?? 0); at < until; at += 1) {
        const type = types[typeOf[at] ?? -1];
        const source = sources[sourceOf[at] ?? -1];
        if (type === undefined || source === undefined) throw new Error("The packed events do not hold together.");
        const startMs = originMs + (startsIn[at] ?? 0) * 1000;
        const endMs = startMs + (lasts[at] ?? 0) * 1000;
        events.push({ id: uuidAt(ids, at), agentId, type, startMs, endMs, source, readOnly: sourceOf[at] !== 0 });
      }
      return [agentId, events];
    }),
  );
}

export function toBrief(event: ScheduleEvent): BriefEvent {
  const { id, agentId, type, startsAt, endsAt, source, readOnly } = event;
  return { id, agentId, type, startMs: Date.parse(startsAt), endMs: Date.parse(endsAt), source, readOnly };
}

/** With one event put in, in the place of what has its id, or taken out when there is none. */
export function withEvent(all: EventsByAgent, id: string, event: BriefEvent | null): EventsByAgent {
  const changed = new Map(all);
  for (const [agentId, events] of all) {
    if (events.some((each) => each.id === id))
      changed.set(
        agentId,
        events.filter((each) => each.id !== id),
      );
  }
  if (event) changed.set(event.agentId, [...(changed.get(event.agentId) ?? []), event]);
  return changed;
}

function uuidAt(ids: string, place: number): string {
  const hex = ids.slice(place * 32, place * 32 + 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
