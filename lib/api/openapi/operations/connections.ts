import { admins, everyone } from "@/lib/api/openapi/callers";
import { list, none, type Operations, one } from "@/lib/api/openapi/types";
import { activity } from "@/lib/connections/activity-schemas";
import { connection, createInput, disconnectQuery, integration, patchInput } from "@/lib/connections/schemas";
import { webhook, webhookSecret, webhookSecretInput } from "@/lib/connections/webhook-schemas";
import { windowPreview, windowQuery } from "@/lib/connections/window-schemas";

export const connectionsOperations: Operations = {
  "/api/v1/integrations": {
    get: {
      ...everyone("connections:read"),
      id: "listIntegrations",
      tag: "Integrations",
      summary: "List the directory",
      description: "Every integration, with your connection to it or null.",
      answer: list(integration),
    },
  },
  "/api/v1/connections": {
    get: {
      ...everyone("connections:read"),
      id: "listConnections",
      tag: "Connections",
      summary: "List connections",
      answer: list(connection),
    },
    post: {
      ...admins("connections:write"),
      id: "createConnection",
      tag: "Connections",
      summary: "Connect",
      description:
        "Tests the credentials and, when the provider accepts them, stores them encrypted and starts the first sync.",
      body: createInput,
      status: 201,
      problems: ["already_connected", "provider_rejected", "provider_unavailable"],
      answer: one(connection),
    },
  },
  "/api/v1/connections/{id}": {
    get: {
      ...everyone("connections:read"),
      id: "getConnection",
      tag: "Connections",
      summary: "Get a connection",
      answer: one(connection),
    },
    patch: {
      ...admins("connections:write"),
      id: "updateConnection",
      tag: "Connections",
      summary: "Change, pause or resume a connection",
      description: "New credentials are tested first.",
      body: patchInput,
      problems: ["migration_required", "parity_failed", "provider_rejected", "provider_unavailable"],
      answer: one(connection),
    },
    delete: {
      ...admins("connections:write"),
      id: "deleteConnection",
      tag: "Connections",
      summary: "Disconnect",
      description: "`events=remove` takes its events off the schedule, `events=keep` makes manual ones of them.",
      query: disconnectQuery,
      exampleQuery: { events: "keep" },
      status: 204,
      answer: none,
    },
  },
  "/api/v1/connections/{id}/window": {
    get: {
      ...everyone("connections:read"),
      id: "previewWindow",
      tag: "Connections",
      summary: "See what another window would change",
      description: "Give `syncUntil` or `rollingMonths`. Nothing is changed.",
      query: windowQuery,
      exampleQuery: { syncUntil: "2027-06-30" },
      answer: one(windowPreview),
    },
  },
  "/api/v1/connections/{id}/activity": {
    get: {
      ...everyone("connections:read"),
      id: "getActivity",
      tag: "Connections",
      summary: "See the last seven days",
      answer: one(activity),
    },
  },
  "/api/v1/connections/{id}/webhook": {
    get: {
      ...everyone("connections:read"),
      id: "getProviderWebhook",
      tag: "Connections",
      summary: "Get the provider's webhook",
      description: "Changes arrive sooner when the provider says that there are some.",
      answer: one(webhook),
    },
    delete: {
      ...admins("connections:write"),
      id: "deleteProviderWebhook",
      tag: "Connections",
      summary: "Turn the provider's webhook off",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/connections/{id}/webhook/secret": {
    post: {
      ...admins("connections:write"),
      id: "setProviderWebhookSecret",
      tag: "Connections",
      summary: "Make or set the webhook's secret",
      description: "The secret before is accepted for a while, so that no delivery is lost.",
      body: webhookSecretInput,
      status: 201,
      answer: one(webhookSecret),
    },
  },
};
