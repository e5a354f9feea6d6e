import { SAMPLE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import { activity, activityBucket } from "@/lib/connections/activity-schemas";
import {
  connection,
  counts,
  createInput,
  credentials,
  integration,
  patchInput,
  progress,
  runError,
} from "@/lib/connections/schemas";
import { webhook, webhookSecret, webhookSecretInput } from "@/lib/connections/webhook-schemas";
import { windowPreview } from "@/lib/connections/window-schemas";

export const sampleCounts = {
  requests: 327,
  synced: 312,
  skipped: 9,
  unmatched: 6,
  failed: 0,
  events: 312,
  attention: 11,
};

const sampleConnection = {
  id: SAMPLE.connection,
  integration: "hibob",
  authMethod: "service_user",
  credentialsHint: "SERVICE-12345",
  status: "connected",
  statusDetail: "Up to date, checked 40 s ago.",
  problem: null,
  statusSince: null,
  syncFrom: "2026-10-02",
  syncUntil: "2027-03-31",
  rollingMonths: null,
  settings: { rollingMonths: null, policyTypes: "default" },
  warnings: [],
  createdAt: SAMPLE.earlier,
  firstSyncedAt: SAMPLE.earlier,
  lastGoodSyncAt: SAMPLE.now,
  nextSyncAt: SAMPLE.later,
  counts: sampleCounts,
  progress: null,
  freshness: { samples: 42, p50Seconds: 31, p99Seconds: 62 },
} as const;

export const sampleCredentials = { serviceUserId: "SERVICE-12345", token: "the-token-that-hibob-showed-once" };

const bucket = {
  startsAt: "2026-11-02T06:00:00.000Z",
  endsAt: "2026-11-02T12:00:00.000Z",
  succeeded: 210,
  failed: 0,
  held: 0,
  changes: 4,
  longestWaitSeconds: 61,
  slowestChangeSeconds: 48,
};

export const connectionComponents = {
  Integration: component(integration, {
    description: "An entry of the directory, with your organization's connection if there is one.",
    fields: { slug: "Names it in addresses and calls: `hibob`." },
    example: {
      slug: "hibob",
      name: "HiBob",
      category: "hr",
      description: "Approved time off on the schedule, by itself.",
      connection: { ...sampleConnection, warnings: [] },
      state: null,
    },
  }),
  Connection: component(connection, {
    description: "Your organization's link to an integration. Its credentials are never returned.",
    fields: {
      authMethod: "`api_key` only for connections from before the provider ended API keys.",
      credentialsHint: "Enough to recognize the credentials by.",
      status: "Derived from what is so now: `connected` is never told after a sync that failed or was held.",
      statusDetail: "One sentence: what is so, since when, what to do.",
      problem: "What is wrong, when something is.",
      statusSince: "Since when it has been so, where that matters: delayed, action needed, paused.",
      syncFrom: "First day of the window.",
      syncUntil: "Last day of the window; of a rolling one, as of the last sync.",
      rollingMonths: "The window always ends so many months ahead; null when it ends on a fixed day.",
      warnings: "What will need attention although nothing is wrong yet.",
      lastGoodSyncAt: "When the last complete and good sync ended.",
      progress: "Of the sync that runs now, or null.",
      freshness: "How long changes took from the provider to the schedule, over seven days; null while unknown.",
    },
    example: { ...sampleConnection, warnings: [] },
  }),
  Counts: component(counts, {
    description: "What became of the requests. Always requests = synced + skipped + unmatched + failed.",
    fields: { attention: "Of those not synced, the ones about which somebody can do something." },
    example: sampleCounts,
  }),
  Progress: component(progress, {
    description: "How far the active sync is.",
    fields: {
      daysRead: "Days of the window already read.",
      daysBefore: "Of the days, those that an attempt before this one had read: they are read once more.",
      events: "On the schedule already; null of a sync that writes only at its end.",
      secondsLeft: "By the days left and the pace so far; null while nobody can know.",
      quietSeconds: "How long the provider's next answer has been waited for.",
    },
    example: { phase: "time_off", people: 124, requests: 210, daysRead: 90, daysTotal: 180, secondsLeft: 12 },
  }),
  RunError: component(runError, {
    description: "What went wrong with the provider: a code to branch on, a sentence, and what to do.",
    example: {
      code: "permission",
      message: "HiBob accepts the credentials, but this service user may not see time off.",
      fix: "In HiBob, turn on See who's out in the permission group.",
    },
  }),
  Credentials: component(credentials, {
    description: "A service user of the provider. Stored encrypted, never returned.",
    example: sampleCredentials,
  }),
  ConnectionInput: component(createInput, {
    description: "What to connect. Give syncUntil or rollingMonths, not both.",
    fields: {
      integration: "Slug from the directory.",
      syncFrom: "First day; 30 days ago unless chosen.",
      syncUntil: "Last day.",
      rollingMonths: "Instead of syncUntil: the window always ends so many months ahead.",
    },
    example: { integration: "hibob", credentials: sampleCredentials, syncUntil: "2027-03-31" },
  }),
  ConnectionPatch: component(patchInput, {
    description: "What to change; what is left out stays as it is. New credentials are tested first.",
    fields: { paused: "True stops the sync, false goes on with it.", settings: "Those left out stay as they are." },
    example: { syncUntil: "2027-06-30" },
  }),
  WindowPreview: component(windowPreview, {
    description: "What another end of the window would change, as far as it is known without asking the provider.",
    fields: {
      days: "More days than now, or fewer when negative.",
      eventsRemoved: "Events that begin after the new end: they go.",
      eventsResized: "Events without an end of their own: they end with the window.",
      requestsEntering: "Requests known already that would no longer lie outside. There may be more.",
    },
    example: { syncUntil: "2027-06-30", days: 91, eventsRemoved: 0, eventsResized: 1, requestsEntering: 14 },
  }),
  Activity: component(activity, {
    description: "The last seven days of a connection, oldest first, without a hole.",
    example: { buckets: [bucket] },
  }),
  ActivityBucket: component(activityBucket, {
    description: "Six local hours of the organization.",
    fields: {
      changes: "Events that runs added, changed or removed.",
      longestWaitSeconds: "The longest time from one good check to the next; null without any.",
      slowestChangeSeconds: "How long the slowest change took to the schedule; null without any.",
    },
    example: bucket,
  }),
  ProviderWebhook: component(webhook, {
    description:
      "The provider's webhook of a connection, which makes changes arrive sooner. Its secret is never in it.",
    fields: {
      address: "What the provider is told to call; a path alone when APP_URL is not set.",
      previousSecretUntil: "Until then the secret before is accepted too.",
      lastRefusal: "The last delivery that was not signed with the secret.",
    },
    example: {
      address: `https://rosterline.example/api/webhooks/hibob/${SAMPLE.connection}`,
      hasSecret: true,
      secretSince: SAMPLE.earlier,
      previousSecretUntil: null,
      lastDelivery: { at: SAMPLE.now, event: "timeoff.request.approved" },
      lastRefusal: null,
    },
  }),
  ProviderWebhookSecretInput: component(webhookSecretInput, {
    description: "The secret of the provider's webhook.",
    fields: { secret: "The provider's own; without it a secret is made." },
    example: {},
  }),
  ProviderWebhookSecret: component(webhookSecret, {
    description: "The secret that was made, told only this once. Null when the provider's own was given.",
    example: { secret: "4b1c9f0e7d2a4c58b6e3f1a09d8c7b65" },
  }),
};
