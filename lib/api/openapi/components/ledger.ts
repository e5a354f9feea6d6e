import { sampleCounts } from "@/lib/api/openapi/components/connections";
import { SAMPLE, SAMPLE_AGENT, SAMPLE_TYPE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import { request } from "@/lib/connections/ledger-schemas";
import { ignoreInput, ignoreResult, linkInput, peoplePage, person } from "@/lib/connections/people-schemas";
import { policiesInput } from "@/lib/connections/policy-schemas";
import { recheck } from "@/lib/connections/recheck-schemas";
import { removal, removalPerson } from "@/lib/connections/removal-schemas";
import { run, runChange, runInput } from "@/lib/connections/run-schemas";
import { policy, runCounts } from "@/lib/connections/schemas";

const cleo = {
  id: SAMPLE.person,
  externalId: "3332883894235038061",
  name: "Cleo Diaz",
  email: "cleo@home.example",
  isActive: true,
  link: "unmatched",
  agent: null,
  isLinkManual: false,
  suggestion: null,
  suggestions: [],
  detail: "No agent has the email cleo@home.example.",
  requests: 2,
} as const;

const sampleRunCounts = { ...sampleCounts, added: 3, changed: 1, removed: 0 };

const mornings = {
  externalId: "7305214",
  personId: SAMPLE.person,
  personName: cleo.name,
  agentId: SAMPLE_AGENT.id,
  policy: "Holiday",
  type: "portionOnRange",
  startDate: "2026-12-07",
  endDate: "2026-12-11",
};

const change = {
  eventId: SAMPLE.event,
  startsAt: "2026-12-21T00:00:00.000Z",
  endsAt: "2026-12-24T00:00:00.000Z",
  timeZone: "Europe/London",
};

export const ledgerComponents = {
  Request: component(request, {
    description: "One approved request of the provider, and what became of it here. None is dropped in silence.",
    fields: {
      externalId: "The provider's id.",
      policy: "Null for a private policy unless the caller may see it.",
      reason: "Why it is not on the schedule; null when synced.",
      detail: "What happened, in a sentence; null when synced.",
      fix: "What to do about it, or null when nothing needs doing.",
    },
    example: {
      ...mornings,
      personEmail: cleo.email,
      outcome: "skipped",
      reason: "not_contiguous",
      detail: "This request covers every morning of 7-11 December. HiBob calls that one request with gaps.",
      fix: "Ask Cleo to request each morning on its own.",
      eventId: null,
      lastSeenAt: SAMPLE.now,
    },
  }),
  Recheck: component(recheck, {
    description: "What became of the wish to look at one request again.",
    fields: {
      result:
        "Null while the provider has not answered. `hidden`: its person is inactive, and nothing of them is shown.",
      problem: "Why the provider could not be asked so far; it is asked again by itself.",
    },
    example: { askedAt: SAMPLE.now, result: "unchanged", problem: null },
  }),
  Person: component(person, {
    description: "An employee of the provider.",
    fields: {
      externalId: "The provider's id, as text: some exceed 2^53.",
      isLinkManual: "An admin made or undid the link: an email changes nothing about it.",
      suggestion: "The one agent without a person who has the same name.",
      suggestions: "Agents without a person whose names are alike, at most three, best first.",
      detail: "Why there is no agent; null when there is one or the person is ignored.",
    },
    example: { ...cleo, suggestions: [] },
  }),
  PeoplePage: component(peoplePage, {
    description: "A page of people; the counts are of all that the search finds, whatever their link.",
    example: {
      data: [{ ...cleo, suggestions: [] }],
      meta: { nextCursor: null, counts: { linked: 118, unmatched: 6, ignored: 0 } },
    },
  }),
  PersonLink: component(linkInput, {
    description: "Links to an agent, undoes a link (null), or ignores a person.",
    example: { agentId: SAMPLE_AGENT.id },
  }),
  IgnoreInput: component(ignoreInput, {
    description: "Ignores everybody without an agent, or stops ignoring everybody who is ignored.",
    fields: { search: "Only those whom it finds.", personIds: "Only these." },
    example: { ignored: true },
  }),
  IgnoreResult: component(ignoreResult, {
    description: "Whom it changed; no ids when they are too many to be named.",
    example: { changed: 1, personIds: [SAMPLE.person] },
  }),
  Policy: component(policy, {
    description: "A kind of time off of the provider, and the event type that it becomes.",
    fields: {
      name: "Of a private one only admins are told; others read “Time off”.",
      isTypeChosen: "An admin chose the event type; otherwise the connection's setting `policyTypes` did.",
      events: "Of the requests, those on the schedule.",
    },
    example: {
      id: SAMPLE.policy,
      name: "Holiday",
      isPrivate: false,
      isExcluded: false,
      eventType: SAMPLE_TYPE,
      isTypeChosen: false,
      requests: 280,
      events: 276,
    },
  }),
  PoliciesInput: component(policiesInput, {
    description: "What policies become. Without an event type (null) the connection's setting decides again.",
    example: { policies: [{ id: SAMPLE.policy, eventTypeId: SAMPLE.eventType }] },
  }),
  Run: component(run, {
    description: "One execution of the sync: a poll reads what changed, a sweep compares everything.",
    fields: {
      status: "`held`: it would remove suspiciously much, so nothing was written until an admin says yes.",
      namesEvents: "Which events it added, changed or removed is known.",
    },
    example: {
      id: SAMPLE.run,
      kind: "poll",
      trigger: "scheduled",
      status: "succeeded",
      counts: sampleRunCounts,
      progress: null,
      createdAt: SAMPLE.now,
      startedAt: SAMPLE.now,
      finishedAt: SAMPLE.later,
      error: null,
      held: null,
      namesEvents: true,
    },
  }),
  RunCounts: component(runCounts, {
    description: "Counts after a run, and how many events it added, changed and removed.",
    example: sampleRunCounts,
  }),
  RunInput: component(runInput, {
    description: "What to run. Without anything: a poll.",
    fields: { confirm: "Id of a held run: lets it through." },
    example: { kind: "sweep" },
  }),
  RunChange: component(runChange, {
    description: "What a run did to one event. Of what has left the schedule since, the fields are null.",
    example: { op: "added", ...change, agentName: SAMPLE_AGENT.name, typeName: SAMPLE_TYPE.name },
  }),
  Removal: component(removal, {
    description: "One request that a held run would remove, with its event if it has one.",
    example: { ...mornings, ...change, agentName: SAMPLE_AGENT.name },
  }),
  RemovalPerson: component(removalPerson, {
    description: "One person of whom a held run would remove something.",
    example: {
      personId: SAMPLE.person,
      personName: cleo.name,
      agentName: null,
      requests: 3,
      events: 2,
      firstDay: "2026-12-07",
      lastDay: "2026-12-24",
    },
  }),
};
