import { agent, agentInput, upsertBody, upsertResult } from "@/lib/agents/schemas";
import { SAMPLE, SAMPLE_AGENT, SAMPLE_TYPE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
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

const agentFields = {
  email: "Unique in the organization; the key of an upsert. Stored in lower case.",
  timeZone: "IANA name such as `Europe/London`; null: the organization's counts.",
  externalId: "The agent's id in a system of yours.",
  team: "Name of the team; null: none.",
};

const ada = {
  email: SAMPLE_AGENT.email,
  name: SAMPLE_AGENT.name,
  timeZone: "Europe/London",
  externalId: "E-1042",
  team: "Chat",
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
  Agent: component(agent, {
    description: "A person on the schedule.",
    fields: { ...agentFields, effectiveTimeZone: "The time zone that counts: the agent's own, or the organization's." },
    example: {
      ...ada,
      id: SAMPLE_AGENT.id,
      effectiveTimeZone: "Europe/London",
      isActive: true,
      link: "by_email",
      personName: "Ada Park",
      updatedAt: SAMPLE.now,
    },
  }),
  AgentInput: component(agentInput, {
    description: "An agent to make or to change. A field that is left out stays as it is; null empties it.",
    fields: agentFields,
    example: ada,
  }),
  AgentsInput: component(upsertBody, {
    description: "The agents to make or to change, at most 5,000. The list may also stand alone.",
    example: { agents: [ada] },
  }),
  AgentsResult: component(upsertResult, {
    description: "How many agents the call made, changed, and found as they were.",
    example: { created: 1, updated: 0, unchanged: 0 },
  }),
};
