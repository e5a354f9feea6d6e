import { admins } from "@/lib/api/openapi/callers";
import { list, none, type Operations, one } from "@/lib/api/openapi/types";
import {
  createdEndpoint,
  createEndpointInput,
  deliveriesQuery,
  delivery,
  endpointSecret,
  patchEndpointInput,
  webhookEndpoint,
} from "@/lib/webhooks/schemas";

export const webhooksOperations: Operations = {
  "/api/v1/webhooks": {
    get: {
      ...admins("webhooks:write"),
      id: "listWebhooks",
      tag: "Webhook endpoints",
      summary: "List webhooks",
      answer: list(webhookEndpoint),
    },
    post: {
      ...admins("webhooks:write"),
      id: "createWebhook",
      tag: "Webhook endpoints",
      summary: "Add a webhook",
      description: "Its signing secret is told only in this answer.",
      body: createEndpointInput,
      status: 201,
      problems: ["conflict"],
      answer: one(createdEndpoint),
    },
  },
  "/api/v1/webhooks/{id}": {
    get: {
      ...admins("webhooks:write"),
      id: "getWebhook",
      tag: "Webhook endpoints",
      summary: "Get a webhook",
      answer: one(webhookEndpoint),
    },
    patch: {
      ...admins("webhooks:write"),
      id: "updateWebhook",
      tag: "Webhook endpoints",
      summary: "Change a webhook",
      description: "Also pauses it and turns it on again.",
      body: patchEndpointInput,
      answer: one(webhookEndpoint),
    },
    delete: {
      ...admins("webhooks:write"),
      id: "deleteWebhook",
      tag: "Webhook endpoints",
      summary: "Delete a webhook",
      description: "Its deliveries go with it.",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/webhooks/{id}/secret": {
    post: {
      ...admins("webhooks:write"),
      id: "rotateWebhookSecret",
      tag: "Webhook endpoints",
      summary: "Make a new signing secret",
      description: "Deliveries are signed with both secrets for a while. The new one is told only in this answer.",
      status: 201,
      answer: one(endpointSecret),
    },
  },
  "/api/v1/webhooks/{id}/test": {
    post: {
      ...admins("webhooks:write"),
      id: "testWebhook",
      tag: "Webhook endpoints",
      summary: "Send a test",
      description: "A message of the kind `webhook.test`, signed like the others.",
      status: 202,
      answer: one(delivery),
    },
  },
  "/api/v1/webhooks/{id}/deliveries": {
    get: {
      ...admins("webhooks:write"),
      id: "listWebhookDeliveries",
      tag: "Webhook endpoints",
      summary: "List deliveries",
      description: "Newest first.",
      query: deliveriesQuery,
      exampleQuery: { status: "failed", limit: 100 },
      answer: list(delivery),
    },
  },
  "/api/v1/webhooks/{id}/deliveries/{deliveryId}/replay": {
    post: {
      ...admins("webhooks:write"),
      id: "replayWebhookDelivery",
      tag: "Webhook endpoints",
      summary: "Send a delivery again",
      description: "With the same `webhook-id` and body, as a delivery of its own.",
      status: 202,
      answer: one(delivery),
    },
  },
};
