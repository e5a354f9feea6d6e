import { SAMPLE, SAMPLE_AGENT, SAMPLE_TYPE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import { conflict, conflictsPage, keepInput } from "@/lib/events/conflict-schemas";
import { createEventInput, event, eventChange, eventType, patchEventInput } from "@/lib/events/schemas";

const holiday = {
  id: SAMPLE.event,
  agentId: SAMPLE_AGENT.id,
  agentEmail: SAMPLE_AGENT.email,
  type: SAMPLE_TYPE,
  startsAt: "2026-12-21T00:00:00.000Z",
  endsAt: "2026-12-24T00:00:00.000Z",
  timeZone: "Europe/London",
  allDay: true,
  source: "hibob",
  readOnly: true,
  connectionId: SAMPLE.connection,
  externalId: "7305213",
  editUrl: "https://app.hibob.com/time-off",
  policy: "Holiday",
  updatedAt: SAMPLE.now,
};

const shift = {
  ...holiday,
  id: SAMPLE.shift,
  type: { id: SAMPLE.eventType, name: "Training", color: "blue" as const },
  startsAt: "2026-12-22T09:00:00.000Z",
  endsAt: "2026-12-22T11:00:00.000Z",
  allDay: false,
  source: "manual",
  readOnly: false,
  connectionId: null,
  externalId: null,
  editUrl: null,
  policy: null,
};

const overlap = {
  id: `${holiday.id}.${shift.id}`,
  state: "open" as const,
  agent: { ...SAMPLE_AGENT, timeZone: "Europe/London" },
  timeOff: holiday,
  event: shift,
  overlap: { startsAt: shift.startsAt, endsAt: shift.endsAt },
  kept: null,
};

export const scheduleComponents = {
  Event: component(event, {
    description: "A block on an agent's schedule. A synced one is read-only: it is edited where it comes from.",
    fields: {
      startsAt: "First instant, in UTC.",
      endsAt: "First instant after it, in UTC.",
      timeZone: "The IANA zone in which the event was placed: startsAt and endsAt are whole or half days there.",
      allDay: "Covers whole days of its time zone.",
      source: "Slug of the integration it is synced from, or `manual`.",
      readOnly: "True for a synced event. Changing it here answers 409 `read_only`.",
      connectionId: "Of a synced event, else null.",
      externalId: "The provider's id of the request; null for a manual event.",
      editUrl: "Where to edit a synced event.",
      policy: "The provider's name of the kind of time off; null for a private one unless the caller may see it.",
    },
    example: holiday,
  }),
  EventType: component(eventType, {
    description: "A kind of event.",
    fields: { color: "Name of a colour of the palette." },
    example: SAMPLE_TYPE,
  }),
  EventChange: component(eventChange, {
    description: "One entry of the change feed: what became of an event.",
    fields: {
      op: "`upsert`: the event is there, as `event` says. `delete`: it is gone.",
      seq: "Place in the feed. A later change of the same event has a higher one.",
      id: "Of the event.",
      event: "As it is now; null for a delete.",
    },
    example: { op: "upsert", seq: "48211", id: holiday.id, event: holiday },
  }),
  EventInput: component(createEventInput, {
    description: "A manual event to make.",
    fields: { typeId: "From `GET /api/v1/event-types`.", endsAt: "After startsAt." },
    example: {
      agentId: SAMPLE_AGENT.id,
      typeId: SAMPLE.eventType,
      startsAt: "2026-12-01T09:00:00Z",
      endsAt: "2026-12-01T10:00:00Z",
    },
  }),
  EventPatch: component(patchEventInput, {
    description: "What to change of a manual event; what is left out stays as it is.",
    example: { endsAt: "2026-12-01T11:00:00Z" },
  }),
  Conflict: component(conflict, {
    description: "Approved time off and what it falls on.",
    fields: {
      id: "Of the two events together.",
      state:
        "`open`: nobody has decided. `kept`: somebody wants both, and neither has changed since. `information`: both are time off.",
      event: "What the time off falls on. Where both are time off, the later one.",
      kept: "Who said so, and when; null unless it is kept.",
    },
    example: overlap,
  }),
  ConflictsPage: component(conflictsPage, {
    description: "A page of conflicts.",
    example: { data: [overlap], meta: { nextCursor: null, counts: { open: 1, kept: 0, information: 0 } } },
  }),
  ConflictDecision: component(keepInput, {
    description: "Which conflict, and whether both of its events stay.",
    fields: { isKept: "True keeps both. False takes that back." },
    example: { timeOffId: holiday.id, eventId: shift.id, isKept: true },
  }),
};
