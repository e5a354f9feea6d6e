/** A manual event to make. */
export interface EventInput {
  /** @format uuid */
  id?: string;
  /** @format uuid */
  agentId: string;
  /**
   * From `GET /api/v1/event-types`.
   * @format uuid
   */
  typeId: string;
  /** @format date-time */
  startsAt: string;
  /**
   * After startsAt.
   * @format date-time
   */
  endsAt: string;
  /** @default false */
  allDay?: boolean;
}

/** What to change of a manual event; what is left out stays as it is. */
export interface EventPatch {
  /** @format uuid */
  typeId?: string;
  /** @format date-time */
  startsAt?: string;
  /** @format date-time */
  endsAt?: string;
  allDay?: boolean;
}

/** Which conflict, and whether both of its events stay. */
export interface ConflictDecision {
  /** @format uuid */
  timeOffId: string;
  /** @format uuid */
  eventId: string;
  /** True keeps both. False takes that back. */
  isKept: boolean;
}

/** An agent to make or to change. A field that is left out stays as it is; null empties it. */
export interface AgentInput {
  /**
   * Unique in the organization; the key of an upsert. Stored in lower case.
   * @format email
   * @maxLength 320
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /** IANA name such as `Europe/London`; null: the organization's counts. */
  timeZone?: string | null;
  /** The agent's id in a system of yours. */
  externalId?: string | null;
  /** Name of the team; null: none. */
  team?: string | null;
}

/** The agents to make or to change, at most 5,000. The list may also stand alone. */
export interface AgentsInput {
  /**
   * @maxItems 5000
   * @minItems 1
   */
  agents: AgentInput[];
}

/** A CSV file of agents. Its header names the columns, in any order; email and name must be there. */
export interface AgentsImport {
  /**
   * The file's text. A column that is left out stays as it is; an empty cell clears it.
   * @maxLength 4000000
   */
  csv: string;
}

/** Whether the agent is on the schedule. */
export interface AgentPatch {
  isActive: boolean;
}

/** The team's new name. */
export interface TeamInput {
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
}

/** What to connect. Give syncUntil or rollingMonths, not both. */
export interface ConnectionInput {
  /**
   * Slug from the directory.
   * @minLength 1
   */
  integration: string;
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials: Credentials;
  /**
   * First day; 30 days ago unless chosen.
   * @format date
   */
  syncFrom?: string;
  /**
   * Last day.
   * @format date
   */
  syncUntil?: string;
  /**
   * Instead of syncUntil: the window always ends so many months ahead.
   * @min 1
   * @max 60
   */
  rollingMonths?: number;
}

/** A service user of the provider. Stored encrypted, never returned. */
export interface Credentials {
  /**
   * @minLength 1
   * @maxLength 200
   */
  serviceUserId: string;
  /**
   * @minLength 1
   * @maxLength 2000
   */
  token: string;
}

/** What to change; what is left out stays as it is. New credentials are tested first. */
export interface ConnectionPatch {
  /** @format date */
  syncUntil?: string;
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials?: Credentials;
  /** True stops the sync, false goes on with it. */
  paused?: boolean;
  /** Those left out stay as they are. */
  settings?: {
    rollingMonths?: number | null;
    policyTypes?: "default" | "own";
  };
}

/**
 * The secret of the provider's webhook.
 * @default {}
 */
export interface ProviderWebhookSecretInput {
  /**
   * The provider's own; without it a secret is made.
   * @minLength 16
   * @maxLength 500
   */
  secret?: string;
}

/** What to test. Nothing is stored. */
export interface PreflightInput {
  /** @minLength 1 */
  integration: string;
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials: Credentials;
  /** @format date */
  syncFrom?: string;
  /** @format date */
  syncUntil?: string;
  /**
   * @min 1
   * @max 60
   */
  rollingMonths?: number;
  /**
   * Only these, with as few questions to the provider as they take, and no preview.
   * @minItems 1
   */
  checks?: (
    | "credentials"
    | "people"
    | "time_off"
    | "private_time_off"
    | "coverage"
  )[];
}

/** New credentials of a connection. */
export interface RotationInput {
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials: Credentials;
  /**
   * False only compares. True replaces when nothing is missing.
   * @default false
   */
  apply?: boolean;
  /**
   * Replaces although something is missing.
   * @default false
   */
  acceptDifferences?: boolean;
  /** @maxLength 100 */
  fingerprint?: string;
}

/** The service user that replaces an API key. */
export interface MigrationInput {
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials: Credentials;
  /**
   * False only compares. True cuts over when nothing is missing.
   * @default false
   */
  apply?: boolean;
  /**
   * Cuts over although something is missing.
   * @default false
   */
  acceptDifferences?: boolean;
  /**
   * Of the comparison that was looked at: if there is another one by now, nothing is accepted.
   * @maxLength 100
   */
  fingerprint?: string;
  /** @format date */
  syncUntil?: string;
  /**
   * @min 1
   * @max 60
   */
  rollingMonths?: number;
}

/** Where the window ends, to connect; or the connection whose credentials are replaced. */
export interface HandOverLinkInput {
  /** @minLength 1 */
  integration: string;
  /** @format uuid */
  connectionId?: string;
  /** @format date */
  syncUntil?: string;
  /**
   * @min 1
   * @max 60
   */
  rollingMonths?: number;
}

/** The last part of the link's address. */
export interface HandOverSecret {
  /**
   * @minLength 1
   * @maxLength 200
   */
  secret: string;
}

/** The link's secret, and the credentials. */
export interface HandOverCredentials {
  /**
   * @minLength 1
   * @maxLength 200
   */
  secret: string;
  /** A service user of the provider. Stored encrypted, never returned. */
  credentials: Credentials;
}

/** Ignores everybody without an agent, or stops ignoring everybody who is ignored. */
export interface IgnoreInput {
  ignored: boolean;
  /**
   * Only those whom it finds.
   * @maxLength 200
   */
  search?: string;
  /**
   * Only these.
   * @maxItems 5000
   */
  personIds?: string[];
}

/** Links to an agent, undoes a link (null), or ignores a person. */
export type PersonLink =
  | {
      agentId: string | null;
      /** @default true */
      isManual?: boolean;
    }
  | {
      ignored: boolean;
    };

/** What policies become. Without an event type (null) the connection's setting decides again. */
export interface PoliciesInput {
  /**
   * @maxItems 500
   * @minItems 1
   */
  policies: {
    /** @format uuid */
    id: string;
    eventTypeId?: string | null;
    isExcluded?: boolean;
  }[];
}

/**
 * What to run. Without anything: a poll.
 * @default {}
 */
export interface RunInput {
  kind?: "poll" | "sweep";
  /**
   * Id of a held run: lets it through.
   * @format uuid
   */
  confirm?: string;
}

/** A feed to make: of an agent, of a team, or of everyone. */
export type CalendarFeedInput =
  | {
      whose: "agent";
      /** @format uuid */
      agentId: string;
      /** @default "busy" */
      level?: "busy" | "time_off" | "full";
    }
  | {
      whose: "team";
      /**
       * @minLength 1
       * @maxLength 200
       */
      team: string;
      /** @default "busy" */
      level?: "busy" | "time_off" | "full";
    }
  | {
      whose: "everyone";
      /** @default "busy" */
      level?: "busy" | "time_off" | "full";
    };

/** A webhook to make. */
export interface WebhookInput {
  /**
   * @minLength 1
   * @maxLength 2000
   */
  url: string;
  /**
   * @maxLength 200
   * @default ""
   */
  description?: string;
  /** @minItems 1 */
  kinds: ("event.upserted" | "event.deleted" | "connection.status_changed")[];
  /**
   * Events of these agents, and of agents in `teams`; of all agents when both are empty.
   * @maxItems 1000
   * @default []
   */
  agentIds?: string[];
  /**
   * Names of teams.
   * @maxItems 200
   * @default []
   */
  teams?: string[];
}

/** What to change; what is left out stays as it is. */
export interface WebhookPatch {
  /**
   * @minLength 1
   * @maxLength 2000
   */
  url?: string;
  /** @maxLength 200 */
  description?: string;
  /** @minItems 1 */
  kinds?: ("event.upserted" | "event.deleted" | "connection.status_changed")[];
  /**
   * Events of these agents, and of agents in `teams`; of all agents when both are empty.
   * @maxItems 1000
   */
  agentIds?: string[];
  /**
   * Names of teams.
   * @maxItems 200
   */
  teams?: string[];
  /** False also turns a disabled webhook on again. */
  paused?: boolean;
}

/** A key to make. */
export interface ApiKeyInput {
  /**
   * @minLength 1
   * @maxLength 100
   */
  name: string;
  /** @minItems 1 */
  scopes: (
    | "events:read"
    | "events:write"
    | "agents:read"
    | "agents:write"
    | "connections:read"
    | "connections:write"
    | "webhooks:write"
    | "audit:read"
  )[];
  expiresAt?: string | null;
}

/** For how long the secret before works too. */
export interface ApiKeyRotation {
  /**
   * 0 ends it at once; at most 168, which is seven days.
   * @min 0
   * @max 168
   * @default 24
   */
  overlapHours?: number;
}

/** A member to make. */
export interface MemberInput {
  /**
   * @format email
   * @maxLength 320
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  role: "admin" | "planner" | "viewer";
  /**
   * @minLength 10
   * @maxLength 200
   */
  password: string;
}

/** What to change; what is left out stays as it is. */
export interface MemberPatch {
  role?: "admin" | "planner" | "viewer";
  /**
   * @minLength 1
   * @maxLength 200
   */
  name?: string;
}

/** A member's sign-in. */
export interface SignInInput {
  /**
   * @minLength 1
   * @maxLength 320
   */
  email: string;
  /**
   * @minLength 1
   * @maxLength 200
   */
  password: string;
}

/** The first administrator and the organization. */
export interface SetupInput {
  /**
   * @minLength 1
   * @maxLength 200
   */
  organizationName: string;
  timeZone: string;
  /**
   * @minLength 1
   * @maxLength 200
   */
  name: string;
  /**
   * @format email
   * @maxLength 320
   */
  email: string;
  /**
   * @minLength 10
   * @maxLength 200
   */
  password: string;
}

/** A block on an agent's schedule. A synced one is read-only: it is edited where it comes from. */
export interface Event {
  /** @format uuid */
  id: string;
  /** @format uuid */
  agentId: string;
  agentEmail: string;
  /** A kind of event. */
  type: EventType;
  /**
   * First instant, in UTC.
   * @format date-time
   */
  startsAt: string;
  /**
   * First instant after it, in UTC.
   * @format date-time
   */
  endsAt: string;
  /** The IANA zone in which the event was placed: startsAt and endsAt are whole or half days there. */
  timeZone: string;
  /** Covers whole days of its time zone. */
  allDay: boolean;
  /** Slug of the integration it is synced from, or `manual`. */
  source: string;
  /** True for a synced event. Changing it here answers 409 `read_only`. */
  readOnly: boolean;
  /** Of a synced event, else null. */
  connectionId: string | null;
  /** The provider's id of the request; null for a manual event. */
  externalId: string | null;
  /** Where to edit a synced event. */
  editUrl: string | null;
  /** The provider's name of the kind of time off; null for a private one unless the caller may see it. */
  policy: string | null;
  /** @format date-time */
  updatedAt: string;
}

/** A kind of event. */
export interface EventType {
  /** @format uuid */
  id: string;
  name: string;
  /** Name of a colour of the palette. */
  color: "teal" | "blue" | "violet" | "rose" | "amber" | "green" | "slate";
}

/** Why a call was refused, as RFC 9457 has it. */
export interface Problem {
  /** Names the kind of problem. */
  type: string;
  title: string;
  status: number;
  /** To branch on. */
  code: string;
  /** For a person: what is so and what to do. */
  detail: string;
  /** What is wrong with which field of the input. */
  errors?: {
    path: string;
    message: string;
  }[];
  /** Also in the header x-request-id. Give it to your administrator. */
  requestId: string;
}

/** One entry of the change feed: what became of an event. */
export interface EventChange {
  /** `upsert`: the event is there, as `event` says. `delete`: it is gone. */
  op: "upsert" | "delete";
  /** Place in the feed. A later change of the same event has a higher one. */
  seq: string;
  /**
   * Of the event.
   * @format uuid
   */
  id: string;
  /** As it is now; null for a delete. */
  event: Event | null;
}

/** A page of conflicts. */
export interface ConflictsPage {
  data: Conflict[];
  meta: {
    nextCursor: string | null;
    counts: {
      open: number;
      kept: number;
      information: number;
    };
  };
}

/** Approved time off and what it falls on. */
export interface Conflict {
  /** Of the two events together. */
  id: string;
  /** `open`: nobody has decided. `kept`: somebody wants both, and neither has changed since. `information`: both are time off. */
  state: "open" | "kept" | "information";
  agent: {
    /** @format uuid */
    id: string;
    name: string;
    email: string;
    timeZone: string;
  };
  /** A block on an agent's schedule. A synced one is read-only: it is edited where it comes from. */
  timeOff: Event;
  /** What the time off falls on. Where both are time off, the later one. */
  event: Event;
  overlap: {
    /** @format date-time */
    startsAt: string;
    /** @format date-time */
    endsAt: string;
  };
  /** Who said so, and when; null unless it is kept. */
  kept: {
    by: string;
    /** @format date-time */
    at: string;
  } | null;
}

/** A page of agents. The counts are of all that the filters find, whatever their status. */
export interface AgentsPage {
  data: Agent[];
  meta: {
    nextCursor: string | null;
    counts: {
      active: number;
      inactive: number;
    };
  };
}

/** A person on the schedule. */
export interface Agent {
  /** @format uuid */
  id: string;
  /** Unique in the organization; the key of an upsert. Stored in lower case. */
  email: string;
  name: string;
  /** IANA name such as `Europe/London`; null: the organization's counts. */
  timeZone: string | null;
  /** The time zone that counts: the agent's own, or the organization's. */
  effectiveTimeZone: string;
  /** The agent's id in a system of yours. */
  externalId: string | null;
  /** Name of the team; null: none. */
  team: string | null;
  /** An inactive agent is off the schedule, and nothing of theirs is synced. */
  isActive: boolean;
  /** How a person of an integration was linked to the agent: `by_email`, `by_hand`, or `none`. */
  link: "by_email" | "by_hand" | "none";
  /** The provider's name of that person. */
  personName: string | null;
  /** @format date-time */
  updatedAt: string;
}

/** An agent with what depends on them. */
export interface AgentDetail {
  /** @format uuid */
  id: string;
  /** Unique in the organization; the key of an upsert. Stored in lower case. */
  email: string;
  name: string;
  /** IANA name such as `Europe/London`; null: the organization's counts. */
  timeZone: string | null;
  /** The time zone that counts: the agent's own, or the organization's. */
  effectiveTimeZone: string;
  /** The agent's id in a system of yours. */
  externalId: string | null;
  /** Name of the team; null: none. */
  team: string | null;
  /** An inactive agent is off the schedule, and nothing of theirs is synced. */
  isActive: boolean;
  /** How a person of an integration was linked to the agent: `by_email`, `by_hand`, or `none`. */
  link: "by_email" | "by_hand" | "none";
  /** The provider's name of that person. */
  personName: string | null;
  /** @format date-time */
  updatedAt: string;
  /** Their synced and manual events, and the people linked to them. */
  counts: {
    synced: number;
    manual: number;
    people: number;
  };
}

/** How many agents the call made, changed, and found as they were. */
export interface AgentsResult {
  created: number;
  updated: number;
  unchanged: number;
}

/** What an import did, or would do. */
export interface AgentsImportResult {
  /** False for a dry run. */
  isApplied: boolean;
  created: number;
  updated: number;
  unchanged: number;
  /** Of those that are new or change, the first 200 in the file's order. `changes` is null for a new agent. */
  rows: {
    email: string;
    name: string;
    changes:
      | {
          field: string;
          from: string;
          to: string;
        }[]
      | null;
    isActive: boolean;
  }[];
  /** With any of these nothing is imported, and the counts are zero. */
  problems: {
    line: number;
    column: string | null;
    message: string;
  }[];
}

/** A group of agents. */
export interface Team {
  /** @format uuid */
  id: string;
  name: string;
  /** How many active agents are in it. */
  agents: number;
  /** How many inactive ones. */
  inactive: number;
}

/** An entry of the directory, with your organization's connection if there is one. */
export interface Integration {
  /** Names it in addresses and calls: `hibob`. */
  slug: string;
  name: string;
  category: "hr" | "calendar" | "developer";
  description: string;
  connection: Connection | null;
  state: {
    count: number;
    lastUsedAt: string | null;
    problem: string | null;
  } | null;
}

/** Your organization's link to an integration. Its credentials are never returned. */
export interface Connection {
  /** @format uuid */
  id: string;
  integration: string;
  /** `api_key` only for connections from before the provider ended API keys. */
  authMethod: "service_user" | "api_key";
  /** Enough to recognize the credentials by. */
  credentialsHint: string;
  /** Derived from what is so now: `connected` is never told after a sync that failed or was held. */
  status:
    | "syncing"
    | "connected"
    | "delayed"
    | "action_needed"
    | "migration_required"
    | "paused";
  /** One sentence: what is so, since when, what to do. */
  statusDetail: string;
  /** What is wrong, when something is. */
  problem: RunError | null;
  /** Since when it has been so, where that matters: delayed, action needed, paused. */
  statusSince: string | null;
  /**
   * First day of the window.
   * @format date
   */
  syncFrom: string;
  /**
   * Last day of the window; of a rolling one, as of the last sync.
   * @format date
   */
  syncUntil: string;
  /** The window always ends so many months ahead; null when it ends on a fixed day. */
  rollingMonths: number | null;
  settings: {
    rollingMonths: number | null;
    policyTypes: "default" | "own";
  };
  /** What will need attention although nothing is wrong yet. */
  warnings: {
    code: "sync_until_ends";
    message: string;
    fix: string;
  }[];
  /** @format date-time */
  createdAt: string;
  firstSyncedAt: string | null;
  /** When the last complete and good sync ended. */
  lastGoodSyncAt: string | null;
  nextSyncAt: string | null;
  /** What became of the requests. Always requests = synced + skipped + unmatched + failed. */
  counts: Counts;
  /** Of the sync that runs now, or null. */
  progress: Progress | null;
  /** How long changes took from the provider to the schedule, over seven days; null while unknown. */
  freshness: {
    samples: number;
    p50Seconds: number;
    p99Seconds: number;
  } | null;
}

/** What went wrong with the provider: a code to branch on, a sentence, and what to do. */
export interface RunError {
  code: string;
  message: string;
  fix: string | null;
}

/** What became of the requests. Always requests = synced + skipped + unmatched + failed. */
export interface Counts {
  requests: number;
  synced: number;
  skipped: number;
  unmatched: number;
  failed: number;
  events: number;
  /**
   * Of those not synced, the ones about which somebody can do something.
   * @default 0
   */
  attention: number;
}

/** How far the active sync is. */
export interface Progress {
  phase: "queued" | "people" | "time_off" | "writing";
  people: number;
  requests: number;
  /** Days of the window already read. */
  daysRead: number;
  daysTotal: number;
  /**
   * Of the days, those that an attempt before this one had read: they are read once more.
   * @default 0
   */
  daysBefore: number;
  /**
   * On the schedule already; null of a sync that writes only at its end.
   * @default null
   */
  events: number | null;
  /**
   * By the days left and the pace so far; null while nobody can know.
   * @default null
   */
  secondsLeft: number | null;
  /**
   * How long the provider's next answer has been waited for.
   * @default 0
   */
  quietSeconds: number;
}

/** What another end of the window would change, as far as it is known without asking the provider. */
export interface WindowPreview {
  /** @format date */
  syncUntil: string;
  /** More days than now, or fewer when negative. */
  days: number;
  /** Events that begin after the new end: they go. */
  eventsRemoved: number;
  /** Events without an end of their own: they end with the window. */
  eventsResized: number;
  /** Requests known already that would no longer lie outside. There may be more. */
  requestsEntering: number;
}

/** The last seven days of a connection, oldest first, without a hole. */
export interface Activity {
  buckets: ActivityBucket[];
}

/** Six local hours of the organization. */
export interface ActivityBucket {
  /** @format date-time */
  startsAt: string;
  /** @format date-time */
  endsAt: string;
  succeeded: number;
  failed: number;
  held: number;
  /** Events that runs added, changed or removed. */
  changes: number;
  /** The longest time from one good check to the next; null without any. */
  longestWaitSeconds: number | null;
  /** How long the slowest change took to the schedule; null without any. */
  slowestChangeSeconds: number | null;
}

/** The provider's webhook of a connection, which makes changes arrive sooner. Its secret is never in it. */
export interface ProviderWebhook {
  /** What the provider is told to call; a path alone when APP_URL is not set. */
  address: string;
  hasSecret: boolean;
  secretSince: string | null;
  /** Until then the secret before is accepted too. */
  previousSecretUntil: string | null;
  lastDelivery: {
    /** @format date-time */
    at: string;
    event: string;
  } | null;
  /** The last delivery that was not signed with the secret. */
  lastRefusal: {
    /** @format date-time */
    at: string;
  } | null;
}

/** The secret that was made, told only this once. Null when the provider's own was given. */
export interface ProviderWebhookSecret {
  secret: string | null;
}

/** What the credentials may see, and what connecting with them would do. */
export interface PreflightResult {
  ok: boolean;
  checks: Check[];
  /** Null, as the preview, where only some checks were asked for. */
  people: {
    visible: number;
    matched: number;
    unmatched: number;
  } | null;
  /** Agents that no visible person matches; at most 100. */
  missingAgents: {
    /** @format uuid */
    id: string;
    name: string;
    email: string;
  }[];
  preview: {
    requests: number;
    events: number;
    unmatched: number;
    skipped: Partial<Record<string, number>>;
    policies: {
      name: string;
      requests: number;
      events: number;
    }[];
  } | null;
}

/** One permission or condition, what was found, and how to fix it. */
export interface Check {
  id: "credentials" | "people" | "time_off" | "private_time_off" | "coverage";
  status: "passed" | "warning" | "failed" | "skipped";
  title: string;
  detail: string;
  fix: string | null;
}

/** Whether the credentials were replaced, and how the new ones compare with what is there. */
export interface Replacement {
  applied: boolean;
  /** Whether credentials see what the connection has. `missing` names at most 200; before - after is all. */
  parity: Parity;
  /** What the credentials may see, and what connecting with them would do. */
  preflight: PreflightResult;
}

/** Whether credentials see what the connection has. `missing` names at most 200; before - after is all. */
export interface Parity {
  ok: boolean;
  people: {
    before: number;
    after: number;
    missing: {
      externalId: string;
      name: string;
      /** @format uuid */
      agentId: string;
      agentName: string;
      agentEmail: string;
    }[];
    visible: number;
  };
  requests: {
    before: number;
    after: number;
    missing: {
      externalId: string;
      /** @format uuid */
      eventId: string;
      personName: string;
      /** @format uuid */
      agentId: string;
      agentName: string;
      agentEmail: string;
      type: {
        /** @format uuid */
        id: string;
        name: string;
        color: string;
      };
      /** @format date-time */
      startsAt: string;
      /** @format date-time */
      endsAt: string;
      timeZone: string;
      allDay: boolean;
      wasRemoved: boolean;
    }[];
    visible: number;
    changed: {
      externalId: string;
      /** @format uuid */
      eventId: string;
      personName: string;
      /** @format uuid */
      agentId: string;
      agentName: string;
      agentEmail: string;
      type: {
        /** @format uuid */
        id: string;
        name: string;
        color: string;
      };
      /** @format date-time */
      startsAt: string;
      /** @format date-time */
      endsAt: string;
      timeZone: string;
      allDay: boolean;
      becomes: {
        /** @format date-time */
        startsAt: string;
        /** @format date-time */
        endsAt: string;
        allDay: boolean;
      } | null;
    }[];
  };
  /** Of the differences; equal ones are the same. */
  fingerprint: string;
}

/** A link by which somebody without an account gives credentials, once. Its secret is never in it. */
export interface HandOverLink {
  /** @format uuid */
  id: string;
  integration: string;
  /** The connection whose credentials it replaces; null when it makes the connection. */
  connectionId: string | null;
  syncUntil: string | null;
  rollingMonths: number | null;
  state: "open" | "used" | "revoked" | "expired";
  madeBy: string;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  expiresAt: string;
  openedAt: string | null;
  usedAt: string | null;
}

/** A hand-over link with its address, which is told only this once. */
export interface MadeHandOverLink {
  /** @format uuid */
  id: string;
  integration: string;
  connectionId: string | null;
  syncUntil: string | null;
  rollingMonths: number | null;
  state: "open" | "used" | "revoked" | "expired";
  madeBy: string;
  /** @format date-time */
  createdAt: string;
  /** @format date-time */
  expiresAt: string;
  openedAt: string | null;
  usedAt: string | null;
  /** A path alone when APP_URL is not set. */
  address: string;
}

/** A test as somebody without an account may see it: numbers, and nobody's name. */
export interface HandOverTest {
  ok: boolean;
  checks: Check[];
  counts: {
    people: number;
    requests: number;
    events: number;
  };
}

/** The link is used up. */
export interface HandOverDone {
  done: true;
}

/** One approved request of the provider, and what became of it here. None is dropped in silence. */
export interface Request {
  /** The provider's id. */
  externalId: string;
  /** @format uuid */
  personId: string;
  personName: string;
  personEmail: string | null;
  agentId: string | null;
  /** Null for a private policy unless the caller may see it. */
  policy: string | null;
  type: string;
  startDate: string | null;
  endDate: string | null;
  outcome: "synced" | "skipped" | "unmatched" | "failed";
  /** Why it is not on the schedule; null when synced. */
  reason:
    | "invalid_data"
    | "not_contiguous"
    | "no_clock_time"
    | "unknown_type"
    | "not_time_off"
    | "outside_window"
    | "no_matching_agent"
    | "agent_inactive"
    | "person_ignored"
    | "policy_excluded"
    | "superseded"
    | "unexpected"
    | null;
  /** What happened, in a sentence; null when synced. */
  detail: string | null;
  /** What to do about it, or null when nothing needs doing. */
  fix: string | null;
  eventId: string | null;
  /** @format date-time */
  lastSeenAt: string;
}

/** What became of the wish to look at one request again. */
export interface Recheck {
  /** @format date-time */
  askedAt: string;
  /** Null while the provider has not answered. `hidden`: its person is inactive, and nothing of them is shown. */
  result: "unchanged" | "changed" | "gone" | "hidden" | null;
  /** Why the provider could not be asked so far; it is asked again by itself. */
  problem: RunError | null;
}

/** A page of people; the counts are of all that the search finds, whatever their link. */
export interface PeoplePage {
  data: Person[];
  meta: {
    nextCursor: string | null;
    counts: {
      linked: number;
      unmatched: number;
      ignored: number;
    };
  };
}

/** An employee of the provider. */
export interface Person {
  /** @format uuid */
  id: string;
  /** The provider's id, as text: some exceed 2^53. */
  externalId: string;
  name: string;
  email: string | null;
  isActive: boolean;
  link: "linked" | "unmatched" | "ignored";
  agent: {
    /** @format uuid */
    id: string;
    name: string;
    email: string;
    isActive: boolean;
  } | null;
  /** An admin made or undid the link: an email changes nothing about it. */
  isLinkManual: boolean;
  /** The one agent without a person who has the same name. */
  suggestion: {
    /** @format uuid */
    id: string;
    name: string;
    email: string;
  } | null;
  /**
   * Agents without a person whose names are alike, at most three, best first.
   * @default []
   */
  suggestions: {
    /** @format uuid */
    id: string;
    name: string;
    email: string;
  }[];
  /** Why there is no agent; null when there is one or the person is ignored. */
  detail: string | null;
  requests: number;
}

/** Whom it changed; no ids when they are too many to be named. */
export interface IgnoreResult {
  changed: number;
  personIds: string[];
}

/** A kind of time off of the provider, and the event type that it becomes. */
export interface Policy {
  /** @format uuid */
  id: string;
  /** Of a private one only admins are told; others read “Time off”. */
  name: string;
  isPrivate: boolean;
  isExcluded: boolean;
  eventType: {
    /** @format uuid */
    id: string;
    name: string;
    color: string;
  };
  /** An admin chose the event type; otherwise the connection's setting `policyTypes` did. */
  isTypeChosen: boolean;
  requests: number;
  /** Of the requests, those on the schedule. */
  events: number;
}

/** One execution of the sync: a poll reads what changed, a sweep compares everything. */
export interface Run {
  /** @format uuid */
  id: string;
  kind: "poll" | "sweep";
  trigger: "connected" | "scheduled" | "webhook" | "manual" | "migration";
  /** `held`: it would remove suspiciously much, so nothing was written until an admin says yes. */
  status: "queued" | "running" | "succeeded" | "failed" | "held";
  counts: RunCounts | null;
  progress: Progress | null;
  /** @format date-time */
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  error: RunError | null;
  /** @default null */
  held: {
    why: "removals" | "empty" | "people";
    lost: number;
    of: number;
  } | null;
  /**
   * Which events it added, changed or removed is known.
   * @default false
   */
  namesEvents: boolean;
}

/** Counts after a run, and how many events it added, changed and removed. */
export interface RunCounts {
  requests: number;
  synced: number;
  skipped: number;
  unmatched: number;
  failed: number;
  events: number;
  /** @default 0 */
  attention: number;
  added: number;
  changed: number;
  removed: number;
}

/** What a run did to one event. Of what has left the schedule since, the fields are null. */
export interface RunChange {
  op: "added" | "changed" | "removed";
  /** @format uuid */
  eventId: string;
  agentName: string | null;
  typeName: string | null;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string | null;
}

/** One request that a held run would remove, with its event if it has one. */
export interface Removal {
  externalId: string;
  /** @format uuid */
  personId: string;
  personName: string;
  agentId: string | null;
  agentName: string | null;
  policy: string | null;
  type: string;
  startDate: string | null;
  endDate: string | null;
  eventId: string | null;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string | null;
}

/** One person of whom a held run would remove something. */
export interface RemovalPerson {
  /** @format uuid */
  personId: string;
  personName: string;
  agentName: string | null;
  requests: number;
  events: number;
  firstDay: string | null;
  lastDay: string | null;
}

/** An address from which calendars read events. The address itself is never in it. */
export interface CalendarFeed {
  /** @format uuid */
  id: string;
  /** Whose events it shows. */
  whose: "agent" | "team" | "everyone";
  agentId: string | null;
  /** The agent's or the team's; null for everyone. */
  name: string | null;
  /** `busy`: that somebody is not free. `time_off`: also whether that is time off. `full`: also the event type and the policy, never a private one. */
  level: "busy" | "time_off" | "full";
  /** The first characters of the secret in its address, to recognize it by. */
  hint: string;
  /** @format date-time */
  createdAt: string;
  /** When it last got a new address. */
  renewedAt: string | null;
  lastFetchedAt: string | null;
}

/** A calendar feed with its address, which is told only this once. */
export interface MadeCalendarFeed {
  /** @format uuid */
  id: string;
  /** Whose events it shows. */
  whose: "agent" | "team" | "everyone";
  agentId: string | null;
  /** The agent's or the team's; null for everyone. */
  name: string | null;
  /** `busy`: that somebody is not free. `time_off`: also whether that is time off. `full`: also the event type and the policy, never a private one. */
  level: "busy" | "time_off" | "full";
  /** The first characters of the secret in its address, to recognize it by. */
  hint: string;
  /** @format date-time */
  createdAt: string;
  /** When it last got a new address. */
  renewedAt: string | null;
  lastFetchedAt: string | null;
  /** A path alone when APP_URL is not set. */
  address: string;
}

/** An address of yours that is told what happens here. Its secret is never in it. */
export interface Webhook {
  /** @format uuid */
  id: string;
  url: string;
  description: string;
  kinds: ("event.upserted" | "event.deleted" | "connection.status_changed")[];
  /** Events of these agents, and of agents in `teams`; of all agents when both are empty. */
  agentIds: string[];
  /** Names of teams. */
  teams: string[];
  /** `failing`: the last attempts failed and it is tried again. `disabled`: it failed for too long, or answered 410. */
  status: "active" | "failing" | "paused" | "disabled";
  /** Since when it has been so; null while it is active. */
  statusSince: string | null;
  disabledWhy: "failing" | "gone" | null;
  lastDeliveredAt: string | null;
  /** Deliveries that are still to be made. */
  waiting: number;
  /** @format date-time */
  secretSince: string;
  /** Until then deliveries are signed with the secret before as well. */
  previousSecretUntil: string | null;
  /** @format date-time */
  createdAt: string;
}

/** The new webhook with its signing secret, which is told only this once. */
export interface CreatedWebhook {
  /** @format uuid */
  id: string;
  url: string;
  description: string;
  kinds: ("event.upserted" | "event.deleted" | "connection.status_changed")[];
  /** Events of these agents, and of agents in `teams`; of all agents when both are empty. */
  agentIds: string[];
  /** Names of teams. */
  teams: string[];
  /** `failing`: the last attempts failed and it is tried again. `disabled`: it failed for too long, or answered 410. */
  status: "active" | "failing" | "paused" | "disabled";
  /** Since when it has been so; null while it is active. */
  statusSince: string | null;
  disabledWhy: "failing" | "gone" | null;
  lastDeliveredAt: string | null;
  /** Deliveries that are still to be made. */
  waiting: number;
  /** @format date-time */
  secretSince: string;
  /** Until then deliveries are signed with the secret before as well. */
  previousSecretUntil: string | null;
  /** @format date-time */
  createdAt: string;
  secret: string;
}

/** The new signing secret, which is told only this once. */
export interface WebhookSecret {
  secret: string;
  /**
   * Until then deliveries are signed with the secret before as well.
   * @format date-time
   */
  previousSecretUntil: string;
}

/** One message to one webhook. Answer, error and duration are those of the last attempt. */
export interface WebhookDelivery {
  /** @format uuid */
  id: string;
  /** The header `webhook-id`: equal in copies and replays. */
  messageId: string;
  kind: string;
  status: "waiting" | "delivered" | "failed";
  attempts: number;
  /** @format date-time */
  createdAt: string;
  lastAttemptAt: string | null;
  /** When it is tried next; null when it is over, or waits for an earlier one of the same agent. */
  nextAttemptAt: string | null;
  responseStatus: number | null;
  /** The first bytes of the answer. */
  responseBody: string | null;
  error: string | null;
  durationMs: number | null;
  /** What was sent, as text: the signature is over exactly these characters. */
  body: string;
  /** The delivery that this one repeats. */
  replayOf: string | null;
}

/** A key by which a program calls the API. Only its first letters are kept in readable form. */
export interface ApiKey {
  /** @format uuid */
  id: string;
  name: string;
  /** The beginning of the secret, to recognize it by. */
  prefix: string;
  scopes: (
    | "events:read"
    | "events:write"
    | "agents:read"
    | "agents:write"
    | "connections:read"
    | "connections:write"
    | "webhooks:write"
    | "audit:read"
  )[];
  /** @format date-time */
  createdAt: string;
  lastUsedAt: string | null;
  /** Null: it does not expire. */
  expiresAt: string | null;
  previousUntil: string | null;
}

/** The new key with its secret, which is told only this once. */
export interface CreatedApiKey {
  /** @format uuid */
  id: string;
  name: string;
  prefix: string;
  scopes: (
    | "events:read"
    | "events:write"
    | "agents:read"
    | "agents:write"
    | "connections:read"
    | "connections:write"
    | "webhooks:write"
    | "audit:read"
  )[];
  /** @format date-time */
  createdAt: string;
  lastUsedAt: string | null;
  expiresAt: string | null;
  previousUntil: string | null;
  secret: string;
}

/** Somebody who may sign in. */
export interface Member {
  /** @format uuid */
  id: string;
  email: string;
  name: string;
  /** `admin` may do everything, `planner` plans, `viewer` reads. */
  role: "admin" | "planner" | "viewer";
  /** @format date-time */
  createdAt: string;
  lastSignInAt: string | null;
}

/** One thing that somebody did. */
export interface AuditEntry {
  /** @format uuid */
  id: string;
  /** @format date-time */
  at: string;
  actor: {
    kind: "member" | "api_key" | "hand_over_link" | "cli" | "system";
    id: string | null;
    name: string | null;
    label: string;
  };
  /** What was done, for programs: `connection.paused`. */
  action: string;
  target: {
    id: string | null;
    name: string;
  };
  /** Facts of the moment; which ones depends on the action. */
  details: Partial<Record<string, any>>;
  ip: string | null;
  /** What was done, for people, as the end of a sentence that begins with the actor. */
  deed: string;
}

/** It worked. */
export interface Done {
  ok: true;
}

/** Fit to work. */
export interface Health {
  status: "ok";
}

export type QueryParamsType = Record<string | number, any>;
export type ResponseFormat = keyof Omit<Body, "body" | "bodyUsed">;

export interface FullRequestParams extends Omit<RequestInit, "body"> {
  /** set parameter to `true` for call `securityWorker` for this request */
  secure?: boolean;
  /** request path */
  path: string;
  /** content type of request body */
  type?: ContentType;
  /** query params */
  query?: QueryParamsType;
  /** format of response (i.e. response.json() -> format: "json") */
  format?: ResponseFormat;
  /** request body */
  body?: unknown;
  /** base url */
  baseUrl?: string;
  /** request cancellation token */
  cancelToken?: CancelToken;
}

export type RequestParams = Omit<
  FullRequestParams,
  "body" | "method" | "query" | "path"
>;

export interface ApiConfig<SecurityDataType = unknown> {
  baseUrl?: string;
  baseApiParams?: Omit<RequestParams, "baseUrl" | "cancelToken" | "signal">;
  securityWorker?: (
    securityData: SecurityDataType | null,
  ) => Promise<RequestParams | void> | RequestParams | void;
  customFetch?: typeof fetch;
}

export interface HttpResponse<D extends unknown, E extends unknown = unknown>
  extends Response {
  data: D;
  error: E;
}

type CancelToken = Symbol | string | number;

export type ContentType =
  | "application/json"
  | "application/vnd.api+json"
  | "multipart/form-data"
  | "application/x-www-form-urlencoded"
  | "text/plain";

export class HttpClient<SecurityDataType = unknown> {
  public baseUrl: string = "/";
  private securityData: SecurityDataType | null = null;
  private securityWorker?: ApiConfig<SecurityDataType>["securityWorker"];
  private abortControllers = new Map<CancelToken, AbortController>();
  private customFetch = (...fetchParams: Parameters<typeof fetch>) =>
    fetch(...fetchParams);

  private baseApiParams: RequestParams = {
    credentials: "same-origin",
    headers: {},
    redirect: "follow",
    referrerPolicy: "no-referrer",
  };

  constructor(apiConfig: ApiConfig<SecurityDataType> = {}) {
    Object.assign(this, apiConfig);
  }

  public setSecurityData = (data: SecurityDataType | null) => {
    this.securityData = data;
  };

  protected encodeQueryParam(key: string, value: any) {
    const encodedKey = encodeURIComponent(key);
    return `${encodedKey}=${encodeURIComponent(typeof value === "number" ? value : `${value}`)}`;
  }

  protected addQueryParam(query: QueryParamsType, key: string) {
    return this.encodeQueryParam(key, query[key]);
  }

  protected addArrayQueryParam(query: QueryParamsType, key: string) {
    const value = query[key];
    return value.map((v: any) => this.encodeQueryParam(key, v)).join("&");
  }

  protected toQueryString(rawQuery?: QueryParamsType): string {
    const query = rawQuery || {};
    const keys = Object.keys(query).filter(
      (key) => "undefined" !== typeof query[key],
    );
    return keys
      .map((key) =>
        Array.isArray(query[key])
          ? this.addArrayQueryParam(query, key)
          : this.addQueryParam(query, key),
      )
      .join("&");
  }

  protected addQueryParams(rawQuery?: QueryParamsType): string {
    const queryString = this.toQueryString(rawQuery);
    return queryString ? `?${queryString}` : "";
  }

  private contentFormatters: Record<ContentType, (input: any) => any> = {
    ["application/json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["application/vnd.api+json"]: (input: any) =>
      input !== null && (typeof input === "object" || typeof input === "string")
        ? JSON.stringify(input)
        : input,
    ["text/plain"]: (input: any) =>
      input !== null && typeof input !== "string"
        ? JSON.stringify(input)
        : input,
    ["multipart/form-data"]: (input: any) => {
      if (input instanceof FormData) {
        return input;
      }

      return Object.keys(input || {}).reduce((formData, key) => {
        const property = input[key];
        formData.append(
          key,
          property instanceof Blob
            ? property
            : typeof property === "object" && property !== null
              ? JSON.stringify(property)
              : `${property}`,
        );
        return formData;
      }, new FormData());
    },
    ["application/x-www-form-urlencoded"]: (input: any) =>
      this.toQueryString(input),
  };

  protected mergeRequestParams(
    params1: RequestParams,
    params2?: RequestParams,
  ): RequestParams {
    return {
      ...this.baseApiParams,
      ...params1,
      ...(params2 || {}),
      headers: {
        ...(this.baseApiParams.headers || {}),
        ...(params1.headers || {}),
        ...((params2 && params2.headers) || {}),
      },
    };
  }

  protected createAbortSignal = (
    cancelToken: CancelToken,
  ): AbortSignal | undefined => {
    if (this.abortControllers.has(cancelToken)) {
      const abortController = this.abortControllers.get(cancelToken);
      if (abortController) {
        return abortController.signal;
      }
      return void 0;
    }

    const abortController = new AbortController();
    this.abortControllers.set(cancelToken, abortController);
    return abortController.signal;
  };

  public abortRequest = (cancelToken: CancelToken) => {
    const abortController = this.abortControllers.get(cancelToken);

    if (abortController) {
      abortController.abort();
      this.abortControllers.delete(cancelToken);
    }
  };

  public request = async <T = any, E = any>({
    body,
    secure,
    path,
    type,
    query,
    format,
    baseUrl,
    cancelToken,
    ...params
  }: FullRequestParams): Promise<HttpResponse<T, E>> => {
    const secureParams =
      ((typeof secure === "boolean" ? secure : this.baseApiParams.secure) &&
        this.securityWorker &&
        (await this.securityWorker(this.securityData))) ||
      {};
    const requestParams = this.mergeRequestParams(params, secureParams);
    const queryString = query && this.toQueryString(query);
    const payloadFormatter = this.contentFormatters[type || "application/json"];
    const responseFormat = format || requestParams.format;

    return this.customFetch(
      `${baseUrl || this.baseUrl || ""}${path}${queryString ? `?${queryString}` : ""}`,
      {
        ...requestParams,
        headers: {
          ...(requestParams.headers || {}),
          ...(type && type !== "multipart/form-data"
            ? { "Content-Type": type }
            : {}),
        },
        signal:
          (cancelToken
            ? this.createAbortSignal(cancelToken)
            : requestParams.signal) || null,
        body:
          typeof body === "undefined" || body === null
            ? null
            : payloadFormatter(body),
      },
    ).then(async (response) => {
      const r = response as HttpResponse<T, E>;
      r.data = null as unknown as T;
      r.error = null as unknown as E;

      const responseToParse = responseFormat ? response.clone() : response;
      const data = !responseFormat
        ? r
        : await responseToParse[responseFormat]()
            .then((data) => {
              if (r.ok) {
                r.data = data;
              } else {
                r.error = data;
              }
              return r;
            })
            .catch((e) => {
              r.error = e;
              return r;
            });

      if (cancelToken) {
        this.abortControllers.delete(cancelToken);
      }

      if (!response.ok) throw data;
      return data;
    });
  };
}

/**
 * @title Rosterline API
 * @version 1
 * @license MIT
 * @baseUrl /
 *
 * How to call it is told at `/docs/api`.
 */
export class Rosterline<
  SecurityDataType extends unknown,
> extends HttpClient<SecurityDataType> {
  api = {
    /**
     * @description Events that overlap the time from `start` up to `end`, ordered by start and id. `end` is not part of it.
     *
     * @tags Events
     * @name ListEvents
     * @summary List events
     * @request GET:/api/v1/events
     * @secure
     */
    listEvents: (
      query: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        /** @format date-time */
        start: string;
        /** @format date-time */
        end: string;
        /** @format uuid */
        agentId?: string;
        /** @format email */
        agentEmail?: string;
        /** @minLength 1 */
        source?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: Event[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/events`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Events
     * @name CreateEvent
     * @summary Create a manual event
     * @request POST:/api/v1/events
     * @secure
     */
    createEvent: (data: EventInput, params: RequestParams = {}) =>
      this.request<
        {
          /** A block on an agent's schedule. A synced one is read-only: it is edited where it comes from. */
          data: Event;
        },
        Problem
      >({
        path: `/api/v1/events`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The change feed. Keep `nextCursor` and ask again with it: it never skips a change, and deletes are in it.
     *
     * @tags Events
     * @name ListEventChanges
     * @summary Follow changes of events
     * @request GET:/api/v1/events/changes
     * @secure
     */
    listEventChanges: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        from?: "now";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: EventChange[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/events/changes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Events
     * @name GetEvent
     * @summary Get an event
     * @request GET:/api/v1/events/{id}
     * @secure
     */
    getEvent: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** A block on an agent's schedule. A synced one is read-only: it is edited where it comes from. */
          data: Event;
        },
        Problem
      >({
        path: `/api/v1/events/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A synced event answers 409 `read_only`, which says where to edit it.
     *
     * @tags Events
     * @name UpdateEvent
     * @summary Change a manual event
     * @request PATCH:/api/v1/events/{id}
     * @secure
     */
    updateEvent: (id: string, data: EventPatch, params: RequestParams = {}) =>
      this.request<
        {
          /** A block on an agent's schedule. A synced one is read-only: it is edited where it comes from. */
          data: Event;
        },
        Problem
      >({
        path: `/api/v1/events/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description A synced event answers 409 `read_only`, which says where to edit it.
     *
     * @tags Events
     * @name DeleteEvent
     * @summary Delete a manual event
     * @request DELETE:/api/v1/events/{id}
     * @secure
     */
    deleteEvent: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/events/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description A line an event, for the days from `from` to `to`, both included: at most 366.
     *
     * @tags Events
     * @name ExportEvents
     * @summary Export events
     * @request GET:/api/v1/events.csv
     * @secure
     */
    exportEvents: (
      query: {
        /** @format date */
        from: string;
        /** @format date */
        to: string;
        zone?: string;
        /** @maxLength 200 */
        search?: string;
        /** @maxLength 200 */
        team?: string;
        /** @maxLength 500 */
        type?: string;
        /** @maxLength 100 */
        source?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/api/v1/events.csv`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Events
     * @name ListEventTypes
     * @summary List event types
     * @request GET:/api/v1/event-types
     * @secure
     */
    listEventTypes: (params: RequestParams = {}) =>
      this.request<
        {
          data: EventType[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/event-types`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Time off that overlaps another event of the same agent between `start` and `end`. The counts are of all in the range, whatever their state.
     *
     * @tags Conflicts
     * @name ListConflicts
     * @summary List conflicts
     * @request GET:/api/v1/conflicts
     * @secure
     */
    listConflicts: (
      query: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        /** @format date-time */
        start: string;
        /** @format date-time */
        end: string;
        state?: "open" | "kept" | "information";
        /** @format uuid */
        agentId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<ConflictsPage, Problem>({
        path: `/api/v1/conflicts`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A kept conflict opens again by itself when one of its events changes.
     *
     * @tags Conflicts
     * @name KeepConflict
     * @summary Keep both events, or reopen the conflict
     * @request PUT:/api/v1/conflicts
     * @secure
     */
    keepConflict: (data: ConflictDecision, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/conflicts`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        ...params,
      }),

    /**
     * @description By name; the active ones unless `status` says otherwise.
     *
     * @tags Agents
     * @name ListAgents
     * @summary List agents
     * @request GET:/api/v1/agents
     * @secure
     */
    listAgents: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        /** @maxLength 200 */
        search?: string;
        /** @maxLength 200 */
        team?: string;
        link?: "by_email" | "by_hand" | "none";
        /** @default "active" */
        status?: "active" | "inactive" | "all";
      },
      params: RequestParams = {},
    ) =>
      this.request<AgentsPage, Problem>({
        path: `/api/v1/agents`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Agents
     * @name CreateAgent
     * @summary Create an agent
     * @request POST:/api/v1/agents
     * @secure
     */
    createAgent: (data: AgentInput, params: RequestParams = {}) =>
      this.request<
        {
          /** An agent with what depends on them. */
          data: AgentDetail;
        },
        Problem
      >({
        path: `/api/v1/agents`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description By email, at most 5,000 in one call: all of them or, when one is wrong, none.
     *
     * @tags Agents
     * @name UpsertAgents
     * @summary Create and change agents
     * @request PUT:/api/v1/agents
     * @secure
     */
    upsertAgents: (data: AgentsInput, params: RequestParams = {}) =>
      this.request<
        {
          /** How many agents the call made, changed, and found as they were. */
          data: AgentsResult;
        },
        Problem
      >({
        path: `/api/v1/agents`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Creates and changes agents by email. All of them or, when a line is wrong, none. With `dryRun=true` it says what would happen, and what is wrong, and changes nothing.
     *
     * @tags Agents
     * @name ImportAgents
     * @summary Import agents from CSV
     * @request POST:/api/v1/agents/import
     * @secure
     */
    importAgents: (
      data: AgentsImport,
      query?: {
        /** @default "false" */
        dryRun?: "true" | "false";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** What an import did, or would do. */
          data: AgentsImportResult;
        },
        Problem
      >({
        path: `/api/v1/agents/import`,
        method: "POST",
        query: query,
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Agents
     * @name GetAgent
     * @summary Get an agent
     * @request GET:/api/v1/agents/{id}
     * @secure
     */
    getAgent: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** An agent with what depends on them. */
          data: AgentDetail;
        },
        Problem
      >({
        path: `/api/v1/agents/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description An inactive agent is off the schedule, and nothing of theirs is synced.
     *
     * @tags Agents
     * @name UpdateAgent
     * @summary Deactivate or reactivate an agent
     * @request PATCH:/api/v1/agents/{id}
     * @secure
     */
    updateAgent: (id: string, data: AgentPatch, params: RequestParams = {}) =>
      this.request<
        {
          /** An agent with what depends on them. */
          data: AgentDetail;
        },
        Problem
      >({
        path: `/api/v1/agents/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Their events go with them. People of integrations stay, without an agent.
     *
     * @tags Agents
     * @name DeleteAgent
     * @summary Delete an agent
     * @request DELETE:/api/v1/agents/{id}
     * @secure
     */
    deleteAgent: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/agents/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Teams
     * @name ListTeams
     * @summary List teams
     * @request GET:/api/v1/teams
     * @secure
     */
    listTeams: (params: RequestParams = {}) =>
      this.request<
        {
          data: Team[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/teams`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Teams
     * @name RenameTeam
     * @summary Rename a team
     * @request PATCH:/api/v1/teams/{id}
     * @secure
     */
    renameTeam: (id: string, data: TeamInput, params: RequestParams = {}) =>
      this.request<
        {
          /** A group of agents. */
          data: Team;
        },
        Problem
      >({
        path: `/api/v1/teams/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Its agents stay, without a team.
     *
     * @tags Teams
     * @name DeleteTeam
     * @summary Delete a team
     * @request DELETE:/api/v1/teams/{id}
     * @secure
     */
    deleteTeam: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/teams/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Every integration, with your connection to it or null.
     *
     * @tags Integrations
     * @name ListIntegrations
     * @summary List the directory
     * @request GET:/api/v1/integrations
     * @secure
     */
    listIntegrations: (params: RequestParams = {}) =>
      this.request<
        {
          data: Integration[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/integrations`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Connections
     * @name ListConnections
     * @summary List connections
     * @request GET:/api/v1/connections
     * @secure
     */
    listConnections: (params: RequestParams = {}) =>
      this.request<
        {
          data: Connection[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Tests the credentials and, when the provider accepts them, stores them encrypted and starts the first sync.
     *
     * @tags Connections
     * @name CreateConnection
     * @summary Connect
     * @request POST:/api/v1/connections
     * @secure
     */
    createConnection: (data: ConnectionInput, params: RequestParams = {}) =>
      this.request<
        {
          /** Your organization's link to an integration. Its credentials are never returned. */
          data: Connection;
        },
        Problem
      >({
        path: `/api/v1/connections`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Connections
     * @name GetConnection
     * @summary Get a connection
     * @request GET:/api/v1/connections/{id}
     * @secure
     */
    getConnection: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** Your organization's link to an integration. Its credentials are never returned. */
          data: Connection;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description New credentials are tested first.
     *
     * @tags Connections
     * @name UpdateConnection
     * @summary Change, pause or resume a connection
     * @request PATCH:/api/v1/connections/{id}
     * @secure
     */
    updateConnection: (
      id: string,
      data: ConnectionPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** Your organization's link to an integration. Its credentials are never returned. */
          data: Connection;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description `events=remove` takes its events off the schedule, `events=keep` makes manual ones of them.
     *
     * @tags Connections
     * @name DeleteConnection
     * @summary Disconnect
     * @request DELETE:/api/v1/connections/{id}
     * @secure
     */
    deleteConnection: (
      id: string,
      query?: {
        /** @default "remove" */
        events?: "remove" | "keep";
      },
      params: RequestParams = {},
    ) =>
      this.request<void, Problem>({
        path: `/api/v1/connections/${id}`,
        method: "DELETE",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * @description Give `syncUntil` or `rollingMonths`. Nothing is changed.
     *
     * @tags Connections
     * @name PreviewWindow
     * @summary See what another window would change
     * @request GET:/api/v1/connections/{id}/window
     * @secure
     */
    previewWindow: (
      id: string,
      query?: {
        /** @format date */
        syncUntil?: string;
        rollingMonths?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** What another end of the window would change, as far as it is known without asking the provider. */
          data: WindowPreview;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/window`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Connections
     * @name GetActivity
     * @summary See the last seven days
     * @request GET:/api/v1/connections/{id}/activity
     * @secure
     */
    getActivity: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** The last seven days of a connection, oldest first, without a hole. */
          data: Activity;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/activity`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Changes arrive sooner when the provider says that there are some.
     *
     * @tags Connections
     * @name GetProviderWebhook
     * @summary Get the provider's webhook
     * @request GET:/api/v1/connections/{id}/webhook
     * @secure
     */
    getProviderWebhook: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** The provider's webhook of a connection, which makes changes arrive sooner. Its secret is never in it. */
          data: ProviderWebhook;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/webhook`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Connections
     * @name DeleteProviderWebhook
     * @summary Turn the provider's webhook off
     * @request DELETE:/api/v1/connections/{id}/webhook
     * @secure
     */
    deleteProviderWebhook: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/connections/${id}/webhook`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The secret before is accepted for a while, so that no delivery is lost.
     *
     * @tags Connections
     * @name SetProviderWebhookSecret
     * @summary Make or set the webhook's secret
     * @request POST:/api/v1/connections/{id}/webhook/secret
     * @secure
     */
    setProviderWebhookSecret: (
      id: string,
      data?: ProviderWebhookSecretInput,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The secret that was made, told only this once. Null when the provider's own was given. */
          data: ProviderWebhookSecret;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/webhook/secret`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Stores nothing. With `Accept: application/x-ndjson` each check comes as a line of JSON as soon as it is known.
     *
     * @tags Credentials
     * @name TestCredentials
     * @summary Test credentials
     * @request POST:/api/v1/connections/preflight
     * @secure
     */
    testCredentials: (data: PreflightInput, params: RequestParams = {}) =>
      this.request<
        {
          /** What the credentials may see, and what connecting with them would do. */
          data: PreflightResult;
        },
        Problem
      >({
        path: `/api/v1/connections/preflight`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description First without `apply`, to see whether the new ones see everything that is there; then with it.
     *
     * @tags Credentials
     * @name ReplaceCredentials
     * @summary Replace credentials
     * @request POST:/api/v1/connections/{id}/credentials
     * @secure
     */
    replaceCredentials: (
      id: string,
      data: RotationInput,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** Whether the credentials were replaced, and how the new ones compare with what is there. */
          data: Replacement;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/credentials`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description For connections with an API key. The connection, its events and its people links stay as they are.
     *
     * @tags Credentials
     * @name MigrateConnection
     * @summary Migrate to a service user
     * @request POST:/api/v1/connections/{id}/migration
     * @secure
     */
    migrateConnection: (
      id: string,
      data: MigrationInput,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** Whether the credentials were replaced, and how the new ones compare with what is there. */
          data: Replacement;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/migration`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Credentials
     * @name ListHandOverLinks
     * @summary List hand-over links
     * @request GET:/api/v1/hand-over-links
     * @secure
     */
    listHandOverLinks: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 100
         */
        integration?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: HandOverLink[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/hand-over-links`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description For somebody without an account, who pastes the credentials once. The address is told only in this answer.
     *
     * @tags Credentials
     * @name CreateHandOverLink
     * @summary Make a hand-over link
     * @request POST:/api/v1/hand-over-links
     * @secure
     */
    createHandOverLink: (data: HandOverLinkInput, params: RequestParams = {}) =>
      this.request<
        {
          /** A hand-over link with its address, which is told only this once. */
          data: MadeHandOverLink;
        },
        Problem
      >({
        path: `/api/v1/hand-over-links`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Credentials
     * @name RevokeHandOverLink
     * @summary Revoke a hand-over link
     * @request DELETE:/api/v1/hand-over-links/{id}
     * @secure
     */
    revokeHandOverLink: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/hand-over-links/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Called by the page of the link.
     *
     * @tags Credentials
     * @name OpenHandOver
     * @summary Say that a link was opened
     * @request POST:/api/v1/hand-over/opened
     */
    openHandOver: (data: HandOverSecret, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/hand-over/opened`,
        method: "POST",
        body: data,
        type: "application/json",
        ...params,
      }),

    /**
     * @description Called by the page of the link. The secret is the only authority.
     *
     * @tags Credentials
     * @name TestByHandOver
     * @summary Test credentials by a link
     * @request POST:/api/v1/hand-over/preflight
     */
    testByHandOver: (data: HandOverCredentials, params: RequestParams = {}) =>
      this.request<
        {
          /** A test as somebody without an account may see it: numbers, and nobody's name. */
          data: HandOverTest;
        },
        Problem
      >({
        path: `/api/v1/hand-over/preflight`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Called by the page of the link, which is used up by it.
     *
     * @tags Credentials
     * @name ConnectByHandOver
     * @summary Connect by a link
     * @request POST:/api/v1/hand-over/connect
     */
    connectByHandOver: (
      data: HandOverCredentials,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The link is used up. */
          data: HandOverDone;
        },
        Problem
      >({
        path: `/api/v1/hand-over/connect`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The ledger, newest start first. Filter by what became of a request and why.
     *
     * @tags Requests
     * @name ListRequests
     * @summary List requests
     * @request GET:/api/v1/connections/{id}/requests
     * @secure
     */
    listRequests: (
      id: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        outcome?: "synced" | "skipped" | "unmatched" | "failed";
        reason?:
          | "invalid_data"
          | "not_contiguous"
          | "no_clock_time"
          | "unknown_type"
          | "not_time_off"
          | "outside_window"
          | "no_matching_agent"
          | "agent_inactive"
          | "person_ignored"
          | "policy_excluded"
          | "superseded"
          | "unexpected";
        /** @format uuid */
        personId?: string;
        /** @maxLength 500 */
        policy?: string;
        /** @format date */
        from?: string;
        /** @format date */
        to?: string;
        /** @maxLength 200 */
        search?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: Request[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/requests`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Requests
     * @name ExportRequests
     * @summary Export requests
     * @request GET:/api/v1/connections/{id}/requests.csv
     * @secure
     */
    exportRequests: (
      id: string,
      query?: {
        outcome?: "synced" | "skipped" | "unmatched" | "failed";
        reason?:
          | "invalid_data"
          | "not_contiguous"
          | "no_clock_time"
          | "unknown_type"
          | "not_time_off"
          | "outside_window"
          | "no_matching_agent"
          | "agent_inactive"
          | "person_ignored"
          | "policy_excluded"
          | "superseded"
          | "unexpected";
        /** @format uuid */
        personId?: string;
        /** @maxLength 500 */
        policy?: string;
        /** @format date */
        from?: string;
        /** @format date */
        to?: string;
        /** @maxLength 200 */
        search?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/api/v1/connections/${id}/requests.csv`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * No description
     *
     * @tags Requests
     * @name GetRecheck
     * @summary See what a recheck found
     * @request GET:/api/v1/connections/{id}/requests/{externalId}/recheck
     * @secure
     */
    getRecheck: (id: string, externalId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** What became of the wish to look at one request again. */
          data: Recheck;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/requests/${externalId}/recheck`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Asks the provider about this request at the next opportunity, within seconds.
     *
     * @tags Requests
     * @name RecheckRequest
     * @summary Look at one request again
     * @request POST:/api/v1/connections/{id}/requests/{externalId}/recheck
     * @secure
     */
    recheckRequest: (
      id: string,
      externalId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** What became of the wish to look at one request again. */
          data: Recheck;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/requests/${externalId}/recheck`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags People
     * @name ListPeople
     * @summary List people
     * @request GET:/api/v1/connections/{id}/people
     * @secure
     */
    listPeople: (
      id: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        link?: "linked" | "unmatched" | "ignored";
        /** @maxLength 200 */
        search?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<PeoplePage, Problem>({
        path: `/api/v1/connections/${id}/people`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Everybody without an agent, or those whom you name.
     *
     * @tags People
     * @name IgnorePeople
     * @summary Ignore people, or stop ignoring them
     * @request PATCH:/api/v1/connections/{id}/people
     * @secure
     */
    ignorePeople: (id: string, data: IgnoreInput, params: RequestParams = {}) =>
      this.request<
        {
          /** Whom it changed; no ids when they are too many to be named. */
          data: IgnoreResult;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/people`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Takes effect on the schedule at once.
     *
     * @tags People
     * @name LinkPerson
     * @summary Link a person
     * @request PUT:/api/v1/connections/{id}/people/{personId}
     * @secure
     */
    linkPerson: (
      id: string,
      personId: string,
      data: PersonLink,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** An employee of the provider. */
          data: Person;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/people/${personId}`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Policies
     * @name ListPolicies
     * @summary List policies
     * @request GET:/api/v1/connections/{id}/policies
     * @secure
     */
    listPolicies: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          data: Policy[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/policies`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Those left out stay as they are.
     *
     * @tags Policies
     * @name UpdatePolicies
     * @summary Choose what policies become
     * @request PUT:/api/v1/connections/{id}/policies
     * @secure
     */
    updatePolicies: (
      id: string,
      data: PoliciesInput,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: Policy[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/policies`,
        method: "PUT",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Newest first.
     *
     * @tags Runs
     * @name ListRuns
     * @summary List runs
     * @request GET:/api/v1/connections/{id}/runs
     * @secure
     */
    listRuns: (
      id: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        only?: "notable";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: Run[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/runs`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Answers with the active run if there is one. With `confirm` a held run goes through.
     *
     * @tags Runs
     * @name StartRun
     * @summary Sync now
     * @request POST:/api/v1/connections/{id}/runs
     * @secure
     */
    startRun: (id: string, data?: RunInput, params: RequestParams = {}) =>
      this.request<
        {
          /** One execution of the sync: a poll reads what changed, a sweep compares everything. */
          data: Run;
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/runs`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Runs
     * @name ListRunChanges
     * @summary See what a run changed
     * @request GET:/api/v1/connections/{id}/runs/{runId}/changes
     * @secure
     */
    listRunChanges: (
      id: string,
      runId: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: RunChange[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/runs/${runId}/changes`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Runs
     * @name ListRemovals
     * @summary See what a held run would remove
     * @request GET:/api/v1/connections/{id}/runs/{runId}/removals
     * @secure
     */
    listRemovals: (
      id: string,
      runId: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        /** @format uuid */
        personId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: Removal[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/runs/${runId}/removals`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Runs
     * @name ListRemovalPeople
     * @summary See of whom a held run would remove something
     * @request GET:/api/v1/connections/{id}/runs/{runId}/removals/people
     * @secure
     */
    listRemovalPeople: (
      id: string,
      runId: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: RemovalPerson[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/connections/${id}/runs/${runId}/removals/people`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Calendar feeds
     * @name ListCalendarFeeds
     * @summary List calendar feeds
     * @request GET:/api/v1/calendar-feeds
     * @secure
     */
    listCalendarFeeds: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: CalendarFeed[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/calendar-feeds`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Its address is told only in this answer. Whoever has it reads the feed.
     *
     * @tags Calendar feeds
     * @name CreateCalendarFeed
     * @summary Add a calendar feed
     * @request POST:/api/v1/calendar-feeds
     * @secure
     */
    createCalendarFeed: (data: CalendarFeedInput, params: RequestParams = {}) =>
      this.request<
        {
          /** A calendar feed with its address, which is told only this once. */
          data: MadeCalendarFeed;
        },
        Problem
      >({
        path: `/api/v1/calendar-feeds`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Its address stops working at once.
     *
     * @tags Calendar feeds
     * @name RevokeCalendarFeed
     * @summary Revoke a calendar feed
     * @request DELETE:/api/v1/calendar-feeds/{id}
     * @secure
     */
    revokeCalendarFeed: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/calendar-feeds/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The one before stops working at once. The new one is told only in this answer.
     *
     * @tags Calendar feeds
     * @name RenewCalendarFeed
     * @summary Give a calendar feed a new address
     * @request POST:/api/v1/calendar-feeds/{id}/renew
     * @secure
     */
    renewCalendarFeed: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** A calendar feed with its address, which is told only this once. */
          data: MadeCalendarFeed;
        },
        Problem
      >({
        path: `/api/v1/calendar-feeds/${id}/renew`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Webhook endpoints
     * @name ListWebhooks
     * @summary List webhooks
     * @request GET:/api/v1/webhooks
     * @secure
     */
    listWebhooks: (params: RequestParams = {}) =>
      this.request<
        {
          data: Webhook[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/webhooks`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Its signing secret is told only in this answer.
     *
     * @tags Webhook endpoints
     * @name CreateWebhook
     * @summary Add a webhook
     * @request POST:/api/v1/webhooks
     * @secure
     */
    createWebhook: (data: WebhookInput, params: RequestParams = {}) =>
      this.request<
        {
          /** The new webhook with its signing secret, which is told only this once. */
          data: CreatedWebhook;
        },
        Problem
      >({
        path: `/api/v1/webhooks`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Webhook endpoints
     * @name GetWebhook
     * @summary Get a webhook
     * @request GET:/api/v1/webhooks/{id}
     * @secure
     */
    getWebhook: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** An address of yours that is told what happens here. Its secret is never in it. */
          data: Webhook;
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Also pauses it and turns it on again.
     *
     * @tags Webhook endpoints
     * @name UpdateWebhook
     * @summary Change a webhook
     * @request PATCH:/api/v1/webhooks/{id}
     * @secure
     */
    updateWebhook: (
      id: string,
      data: WebhookPatch,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** An address of yours that is told what happens here. Its secret is never in it. */
          data: Webhook;
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Its deliveries go with it.
     *
     * @tags Webhook endpoints
     * @name DeleteWebhook
     * @summary Delete a webhook
     * @request DELETE:/api/v1/webhooks/{id}
     * @secure
     */
    deleteWebhook: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/webhooks/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Deliveries are signed with both secrets for a while. The new one is told only in this answer.
     *
     * @tags Webhook endpoints
     * @name RotateWebhookSecret
     * @summary Make a new signing secret
     * @request POST:/api/v1/webhooks/{id}/secret
     * @secure
     */
    rotateWebhookSecret: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** The new signing secret, which is told only this once. */
          data: WebhookSecret;
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}/secret`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description A message of the kind `webhook.test`, signed like the others.
     *
     * @tags Webhook endpoints
     * @name TestWebhook
     * @summary Send a test
     * @request POST:/api/v1/webhooks/{id}/test
     * @secure
     */
    testWebhook: (id: string, params: RequestParams = {}) =>
      this.request<
        {
          /** One message to one webhook. Answer, error and duration are those of the last attempt. */
          data: WebhookDelivery;
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}/test`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Newest first.
     *
     * @tags Webhook endpoints
     * @name ListWebhookDeliveries
     * @summary List deliveries
     * @request GET:/api/v1/webhooks/{id}/deliveries
     * @secure
     */
    listWebhookDeliveries: (
      id: string,
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        status?: "waiting" | "delivered" | "failed";
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: WebhookDelivery[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}/deliveries`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description With the same `webhook-id` and body, as a delivery of its own.
     *
     * @tags Webhook endpoints
     * @name ReplayWebhookDelivery
     * @summary Send a delivery again
     * @request POST:/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay
     * @secure
     */
    replayWebhookDelivery: (
      id: string,
      deliveryId: string,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** One message to one webhook. Answer, error and duration are those of the last attempt. */
          data: WebhookDelivery;
        },
        Problem
      >({
        path: `/api/v1/webhooks/${id}/deliveries/${deliveryId}/replay`,
        method: "POST",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags API keys
     * @name ListApiKeys
     * @summary List API keys
     * @request GET:/api/v1/api-keys
     * @secure
     */
    listApiKeys: (params: RequestParams = {}) =>
      this.request<
        {
          data: ApiKey[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/api-keys`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * @description Its secret is told only in this answer.
     *
     * @tags API keys
     * @name CreateApiKey
     * @summary Create an API key
     * @request POST:/api/v1/api-keys
     * @secure
     */
    createApiKey: (data: ApiKeyInput, params: RequestParams = {}) =>
      this.request<
        {
          /** The new key with its secret, which is told only this once. */
          data: CreatedApiKey;
        },
        Problem
      >({
        path: `/api/v1/api-keys`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description Its next call is refused.
     *
     * @tags API keys
     * @name RevokeApiKey
     * @summary Revoke an API key
     * @request DELETE:/api/v1/api-keys/{id}
     * @secure
     */
    revokeApiKey: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/api-keys/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description The secret before works on for `overlapHours`, so that programs can be changed one by one. The new one is told only in this answer.
     *
     * @tags API keys
     * @name RotateApiKey
     * @summary Give an API key a new secret
     * @request POST:/api/v1/api-keys/{id}/rotate
     * @secure
     */
    rotateApiKey: (
      id: string,
      data: ApiKeyRotation,
      params: RequestParams = {},
    ) =>
      this.request<
        {
          /** The new key with its secret, which is told only this once. */
          data: CreatedApiKey;
        },
        Problem
      >({
        path: `/api/v1/api-keys/${id}/rotate`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Members
     * @name ListMembers
     * @summary List members
     * @request GET:/api/v1/members
     * @secure
     */
    listMembers: (params: RequestParams = {}) =>
      this.request<
        {
          data: Member[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/members`,
        method: "GET",
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Members
     * @name CreateMember
     * @summary Add a member
     * @request POST:/api/v1/members
     * @secure
     */
    createMember: (data: MemberInput, params: RequestParams = {}) =>
      this.request<
        {
          /** Somebody who may sign in. */
          data: Member;
        },
        Problem
      >({
        path: `/api/v1/members`,
        method: "POST",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The last admin stays one.
     *
     * @tags Members
     * @name UpdateMember
     * @summary Change a member
     * @request PATCH:/api/v1/members/{id}
     * @secure
     */
    updateMember: (id: string, data: MemberPatch, params: RequestParams = {}) =>
      this.request<
        {
          /** Somebody who may sign in. */
          data: Member;
        },
        Problem
      >({
        path: `/api/v1/members/${id}`,
        method: "PATCH",
        body: data,
        secure: true,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description The last admin cannot be removed.
     *
     * @tags Members
     * @name RemoveMember
     * @summary Remove a member
     * @request DELETE:/api/v1/members/{id}
     * @secure
     */
    removeMember: (id: string, params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/members/${id}`,
        method: "DELETE",
        secure: true,
        ...params,
      }),

    /**
     * @description Newest first.
     *
     * @tags Audit log
     * @name ListAuditEntries
     * @summary List audit entries
     * @request GET:/api/v1/audit-log
     * @secure
     */
    listAuditEntries: (
      query?: {
        /**
         * @minLength 1
         * @maxLength 500
         */
        cursor?: string;
        /**
         * @min 1
         * @max 1000
         * @default 100
         */
        limit?: number;
        kind?:
          | "connection"
          | "person"
          | "policy"
          | "webhook"
          | "webhook_endpoint"
          | "hand_over_link"
          | "calendar_feed"
          | "agent"
          | "team"
          | "member"
          | "api_key";
        /** @format uuid */
        actorId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<
        {
          data: AuditEntry[];
          meta: {
            nextCursor: string | null;
          };
        },
        Problem
      >({
        path: `/api/v1/audit-log`,
        method: "GET",
        query: query,
        secure: true,
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Audit log
     * @name ExportAuditEntries
     * @summary Export audit entries
     * @request GET:/api/v1/audit-log.csv
     * @secure
     */
    exportAuditEntries: (
      query?: {
        kind?:
          | "connection"
          | "person"
          | "policy"
          | "webhook"
          | "webhook_endpoint"
          | "hand_over_link"
          | "calendar_feed"
          | "agent"
          | "team"
          | "member"
          | "api_key";
        /** @format uuid */
        actorId?: string;
      },
      params: RequestParams = {},
    ) =>
      this.request<string, Problem>({
        path: `/api/v1/audit-log.csv`,
        method: "GET",
        query: query,
        secure: true,
        ...params,
      }),

    /**
     * @description Sets the session cookie of a browser. Programs use an API key instead.
     *
     * @tags Session
     * @name SignIn
     * @summary Sign in
     * @request POST:/api/v1/session
     */
    signIn: (data: SignInInput, params: RequestParams = {}) =>
      this.request<
        {
          /** It worked. */
          data: Done;
        },
        Problem
      >({
        path: `/api/v1/session`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Session
     * @name SignOut
     * @summary Sign out
     * @request DELETE:/api/v1/session
     */
    signOut: (params: RequestParams = {}) =>
      this.request<void, Problem>({
        path: `/api/v1/session`,
        method: "DELETE",
        ...params,
      }),

    /**
     * @description Works only while there is no member at all.
     *
     * @tags Session
     * @name SetUp
     * @summary Make the first administrator
     * @request POST:/api/v1/setup
     */
    setUp: (data: SetupInput, params: RequestParams = {}) =>
      this.request<
        {
          /** Somebody who may sign in. */
          data: Member;
        },
        Problem
      >({
        path: `/api/v1/setup`,
        method: "POST",
        body: data,
        type: "application/json",
        format: "json",
        ...params,
      }),

    /**
     * @description HiBob calls it; its signature says that it does. A wrong one answers 401.
     *
     * @tags Deliveries
     * @name ReceiveHibobDelivery
     * @summary Take a delivery of HiBob
     * @request POST:/api/webhooks/hibob/{connectionId}
     */
    receiveHibobDelivery: (connectionId: string, params: RequestParams = {}) =>
      this.request<
        {
          /** It worked. */
          data: Done;
        },
        Problem
      >({
        path: `/api/webhooks/hibob/${connectionId}`,
        method: "POST",
        format: "json",
        ...params,
      }),

    /**
     * @description Read on the machine itself, or with `Authorization: Bearer <METRICS_TOKEN>`.
     *
     * @tags Health
     * @name ReadMetrics
     * @summary What this process counts, for Prometheus
     * @request GET:/api/metrics
     */
    readMetrics: (params: RequestParams = {}) =>
      this.request<string, Problem>({
        path: `/api/metrics`,
        method: "GET",
        ...params,
      }),

    /**
     * No description
     *
     * @tags Health
     * @name CheckLive
     * @summary Does this process answer
     * @request GET:/api/health/live
     */
    checkLive: (params: RequestParams = {}) =>
      this.request<Health, Problem>({
        path: `/api/health/live`,
        method: "GET",
        format: "json",
        ...params,
      }),

    /**
     * @description It can when the database answers.
     *
     * @tags Health
     * @name CheckReady
     * @summary Can this process do its work
     * @request GET:/api/health/ready
     */
    checkReady: (params: RequestParams = {}) =>
      this.request<Health, Problem>({
        path: `/api/health/ready`,
        method: "GET",
        format: "json",
        ...params,
      }),
  };
}
