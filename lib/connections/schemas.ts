import { z } from "zod";
import { day, id, instant } from "@/lib/api/schemas";
import { rollingMonths, settings, settingsInput } from "@/lib/connections/settings";

export const connectionStatus = z.enum([
  "syncing",
  "connected",
  "delayed",
  "action_needed",
  "migration_required",
  "paused",
]);
export type ConnectionStatus = z.output<typeof connectionStatus>;

/** requests = synced + skipped + unmatched + failed, always. */
export const counts = z.object({
  requests: z.number().int(),
  synced: z.number().int(),
  skipped: z.number().int(),
  unmatched: z.number().int(),
  failed: z.number().int(),
  events: z.number().int(),
  /** Of those not synced, the ones about which somebody can do something. */
  attention: z.number().int().default(0),
});
export type Counts = z.output<typeof counts>;

export const runCounts = counts.extend({
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
});
export type RunCounts = z.output<typeof runCounts>;

/** How far the active run is. `days` are days of the window already read. */
export const progress = z.object({
  phase: z.enum(["queued", "people", "time_off", "writing"]),
  people: z.number().int(),
  requests: z.number().int(),
  daysRead: z.number().int(),
  daysTotal: z.number().int(),
  /** Of the days, those that an attempt before this one had read: they are read once more. */
  daysBefore: z.number().int().default(0),
  /** On the schedule already; null of a run that writes only at its end. */
  events: z.number().int().nullable().default(null),
  /** By the days left and the pace so far; null while nobody can know. */
  secondsLeft: z.number().int().nullable().default(null),
  /** How long the vendor's next answer has been waited for. */
  quietSeconds: z.number().int().default(0),
});
export type Progress = z.output<typeof progress>;

export const runError = z.object({ code: z.string(), message: z.string(), fix: z.string().nullable() });

/** Something that will need attention although nothing is wrong yet. */
export const connectionWarning = z.object({ code: z.enum(["sync_until_ends"]), message: z.string(), fix: z.string() });
export type ConnectionWarning = z.output<typeof connectionWarning>;
/** How long changes took from the vendor to the schedule, over the last seven days. */
export const freshness = z.object({
  /** Changes whose time is known. */
  samples: z.number().int(),
  p50Seconds: z.number().int(),
  p99Seconds: z.number().int(),
});
export type Freshness = z.output<typeof freshness>;

export const connection = z.object({
  id,
  integration: z.string(),
  authMethod: z.enum(["service_user", "api_key"]),
  credentialsHint: z.string(),
  status: connectionStatus,
  /** One sentence: what is so, since when, what to do. */
  statusDetail: z.string(),
  /** What is wrong, when something is. */
  problem: runError.nullable(),
  /** Since when it has been so, where that matters: delayed, action needed, paused. */
  statusSince: instant.nullable(),
  syncFrom: day,
  /** Of a rolling window: as of the last run. */
  syncUntil: day,
  /** The window always ends so many months ahead; null when it ends on a fixed day. */
  rollingMonths: rollingMonths.nullable(),
  settings,
  warnings: z.array(connectionWarning),
  createdAt: instant,
  firstSyncedAt: instant.nullable(),
  lastGoodSyncAt: instant.nullable(),
  nextSyncAt: instant.nullable(),
  counts,
  /** The active run's, or null when none runs. */
  progress: progress.nullable(),
  /** Null while nothing could be measured: the vendor gave no time of any change. */
  freshness: freshness.nullable(),
});
export type Connection = z.output<typeof connection>;

/** How much one of our own integrations is used. */
export const ownState = z.object({
  /** Feeds, endpoints. */
  count: z.number().int(),
  lastUsedAt: instant.nullable(),
  /** What somebody should look at, as a sentence; null when there is nothing. */
  problem: z.string().nullable(),
});
export type OwnState = z.output<typeof ownState>;

export const integration = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.enum(["hr", "calendar", "developer"]),
  description: z.string(),
  /** Of a vendor's integration; null when it is not connected, and for our own ones. */
  connection: connection.nullable(),
  /** Of one of our own; null for a vendor's. */
  state: ownState.nullable(),
});
export type Integration = z.output<typeof integration>;

export const credentials = z.object({
  serviceUserId: z.string().trim().min(1, "Enter the service user's ID.").max(200),
  token: z.string().trim().min(1, "Enter the service user's token.").max(2000),
});

export const integrationSlug = z.string().min(1);

/** Where a window ends: on a fixed day, or so many months after today, always. */
export const windowEnd = { syncUntil: day.optional(), rollingMonths: rollingMonths.optional() };

export const bothEnds = { path: ["syncUntil"], message: "Give syncUntil or rollingMonths, not both." };

export const createInput = z
  .object({ integration: integrationSlug, credentials, syncFrom: day.optional(), ...windowEnd })
  .refine((input) => input.syncUntil === undefined || input.rollingMonths === undefined, bothEnds)
  .refine((input) => input.syncUntil !== undefined || input.rollingMonths !== undefined, {
    path: ["syncUntil"],
    message: "Give syncUntil or rollingMonths.",
    // Told together with whatever else is missing.
    when: ({ value }) => typeof value === "object" && value !== null,
  });
export type CreateInput = z.output<typeof createInput>;

export const patchInput = z.object({
  syncUntil: day.optional(),
  credentials: credentials.optional(),
  paused: z.boolean().optional(),
  settings: settingsInput.optional(),
});
export type PatchInput = z.output<typeof patchInput>;

export const disconnectQuery = z.object({ events: z.enum(["remove", "keep"]).default("remove") });

/** Text to find by. */
export const search = z.string().trim().max(200).optional();

export const policy = z.object({
  id,
  /** Of a private one only admins are told; others read "Time off". */
  name: z.string(),
  isPrivate: z.boolean(),
  isExcluded: z.boolean(),
  eventType: z.object({ id, name: z.string(), color: z.string() }),
  /** An admin chose the event type; otherwise the connection's setting `policyTypes` did. */
  isTypeChosen: z.boolean(),
  requests: z.number().int(),
  /** Of the requests, those on the schedule: what moves when the event type changes. */
  events: z.number().int(),
});
export type Policy = z.output<typeof policy>;
