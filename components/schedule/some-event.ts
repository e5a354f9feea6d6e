import type { Agent } from "@/lib/agents/schemas";
import type { BriefEvent } from "@/lib/events/brief";
import type { ScheduleEvent } from "@/lib/events/schemas";

/** For tests: an all-day London event, but for what is given. */
export function someEvent(given: Partial<ScheduleEvent>): ScheduleEvent {
  return {
    id: "e1",
    agentId: "ada",
    agentEmail: "ada@example.com",
    type: { id: "t1", name: "Time off", color: "teal" },
    startsAt: "2026-11-03T00:00:00.000Z",
    endsAt: "2026-11-04T00:00:00.000Z",
    timeZone: "Europe/London",
    allDay: true,
    source: "hibob",
    readOnly: true,
    connectionId: "c1",
    externalId: "1001",
    editUrl: "https://app.hibob.com/time-off/1001",
    policy: "Holiday",
    updatedAt: "2026-11-01T00:00:00.000Z",
    ...given,
  };
}

/** For tests: an agent in London, but for what is given. */
export function someAgent(given: Partial<Agent>): Agent {
  return {
    id: "ada",
    email: "ada@example.com",
    name: "Ada Park",
    timeZone: null,
    effectiveTimeZone: "Europe/London",
    externalId: null,
    team: null,
    isActive: true,
    link: "none",
    personName: null,
    updatedAt: "2026-11-01T00:00:00.000Z",
    ...given,
  };
}

/** For tests: the same event as it is drawn. */
export function someBrief({
  startsAt,
  endsAt,
  ...given
}: Partial<BriefEvent> & { startsAt?: string; endsAt?: string }) {
  const { id, agentId, type, source, readOnly, ...event } = someEvent({});
  const [startMs, endMs] = [Date.parse(startsAt ?? event.startsAt), Date.parse(endsAt ?? event.endsAt)];
  return { id, agentId, type, source, readOnly, startMs, endMs, ...given } satisfies BriefEvent;
}
