import type { Agent } from "@/lib/agents/schemas";
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
