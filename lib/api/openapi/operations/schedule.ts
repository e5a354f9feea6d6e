import { everyone, planners } from "@/lib/api/openapi/callers";
import { bare, file, list, none, type Operations, one } from "@/lib/api/openapi/types";
import { conflictsPage, conflictsQuery, keepInput } from "@/lib/events/conflict-schemas";
import { exportQuery } from "@/lib/events/export-schemas";
import {
  changesQuery,
  createEventInput,
  event,
  eventChange,
  eventsQuery,
  eventType,
  patchEventInput,
} from "@/lib/events/schemas";

export const scheduleOperations: Operations = {
  "/api/v1/events": {
    get: {
      ...everyone("events:read"),
      id: "listEvents",
      tag: "Events",
      summary: "List events",
      description:
        "Events that overlap the time from `start` up to `end`, ordered by start and id. `end` is not part of it.",
      query: eventsQuery,
      exampleQuery: { start: "2026-12-01T00:00:00Z", end: "2027-01-01T00:00:00Z", limit: 100 },
      answer: list(event),
    },
    post: {
      ...planners("events:write"),
      id: "createEvent",
      tag: "Events",
      summary: "Create a manual event",
      body: createEventInput,
      status: 201,
      answer: one(event),
    },
  },
  "/api/v1/events/changes": {
    get: {
      ...everyone("events:read"),
      id: "listEventChanges",
      tag: "Events",
      summary: "Follow changes of events",
      description:
        "The change feed. Keep `nextCursor` and ask again with it: it never skips a change, and deletes are in it.",
      query: changesQuery,
      exampleQuery: { limit: 100 },
      answer: list(eventChange),
    },
  },
  "/api/v1/events/{id}": {
    get: {
      ...everyone("events:read"),
      id: "getEvent",
      tag: "Events",
      summary: "Get an event",
      answer: one(event),
    },
    patch: {
      ...planners("events:write"),
      id: "updateEvent",
      tag: "Events",
      summary: "Change a manual event",
      description: "A synced event answers 409 `read_only`, which says where to edit it.",
      body: patchEventInput,
      problems: ["read_only"],
      answer: one(event),
    },
    delete: {
      ...planners("events:write"),
      id: "deleteEvent",
      tag: "Events",
      summary: "Delete a manual event",
      description: "A synced event answers 409 `read_only`, which says where to edit it.",
      status: 204,
      problems: ["read_only"],
      answer: none,
    },
  },
  "/api/v1/events.csv": {
    get: {
      ...everyone("events:read"),
      id: "exportEvents",
      tag: "Events",
      summary: "Export events",
      description: "A line an event, for the days from `from` to `to`, both included: at most 366.",
      query: exportQuery,
      exampleQuery: { from: "2026-12-01", to: "2026-12-31" },
      answer: file(
        "The schedule as a table.",
        "agent,email,team,type,firstDay,lastDay,start,end,hours,timeZone,allDay,source,policy,id\r\n",
      ),
    },
  },
  "/api/v1/event-types": {
    get: {
      ...everyone("events:read"),
      id: "listEventTypes",
      tag: "Events",
      summary: "List event types",
      answer: list(eventType),
    },
  },
  "/api/v1/conflicts": {
    get: {
      ...everyone("events:read"),
      id: "listConflicts",
      tag: "Conflicts",
      summary: "List conflicts",
      description:
        "Time off that overlaps another event of the same agent between `start` and `end`. The counts are of all in the range, whatever their state.",
      query: conflictsQuery,
      exampleQuery: { start: "2026-12-01T00:00:00Z", end: "2027-01-01T00:00:00Z", state: "open" },
      answer: bare(conflictsPage),
    },
    put: {
      ...planners("events:write"),
      id: "keepConflict",
      tag: "Conflicts",
      summary: "Keep both events, or reopen the conflict",
      description: "A kept conflict opens again by itself when one of its events changes.",
      body: keepInput,
      status: 204,
      problems: ["not_found"],
      answer: none,
    },
  },
};
