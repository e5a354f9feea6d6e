import { SAMPLE } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import {
  createdEndpoint,
  createEndpointInput,
  delivery,
  endpointSecret,
  patchEndpointInput,
  webhookEndpoint,
} from "@/lib/webhooks/schemas";

const given = {
  url: "https://payroll.example.com/rosterline",
  description: "Payroll",
  kinds: ["event.upserted" as const, "event.deleted" as const],
  agentIds: [],
  teams: ["Chat"],
};

const endpoint = {
  ...given,
  id: SAMPLE.webhook,
  status: "active" as const,
  statusSince: null,
  disabledWhy: null,
  lastDeliveredAt: SAMPLE.now,
  waiting: 0,
  secretSince: SAMPLE.earlier,
  previousSecretUntil: null,
  createdAt: SAMPLE.earlier,
};

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

const scopeFields = {
  agentIds: "Events of these agents, and of agents in `teams`; of all agents when both are empty.",
  teams: "Names of teams.",
};

const fields = {
  ...scopeFields,
  status:
    "`failing`: the last attempts failed and it is tried again. `disabled`: it failed for too long, or answered 410.",
  statusSince: "Since when it has been so; null while it is active.",
  waiting: "Deliveries that are still to be made.",
  previousSecretUntil: "Until then deliveries are signed with the secret before as well.",
};

export const webhookComponents = {
  Webhook: component(webhookEndpoint, {
    description: "An address of yours that is told what happens here. Its secret is never in it.",
    fields,
    example: endpoint,
  }),
  CreatedWebhook: component(createdEndpoint, {
    description: "The new webhook with its signing secret, which is told only this once.",
    fields,
    example: { ...endpoint, lastDeliveredAt: null, secret },
  }),
  WebhookSecret: component(endpointSecret, {
    description: "The new signing secret, which is told only this once.",
    fields: { previousSecretUntil: fields.previousSecretUntil },
    example: { secret, previousSecretUntil: "2026-11-03T09:30:00.000Z" },
  }),
  WebhookInput: component(createEndpointInput, {
    description: "A webhook to make.",
    fields: scopeFields,
    example: given,
  }),
  WebhookPatch: component(patchEndpointInput, {
    description: "What to change; what is left out stays as it is.",
    fields: { ...scopeFields, paused: "False also turns a disabled webhook on again." },
    example: { paused: true },
  }),
  WebhookDelivery: component(delivery, {
    description: "One message to one webhook. Answer, error and duration are those of the last attempt.",
    fields: {
      messageId: "The header `webhook-id`: equal in copies and replays.",
      nextAttemptAt: "When it is tried next; null when it is over, or waits for an earlier one of the same agent.",
      responseBody: "The first bytes of the answer.",
      body: "What was sent, as text: the signature is over exactly these characters.",
      replayOf: "The delivery that this one repeats.",
    },
    example: {
      id: SAMPLE.delivery,
      messageId: `msg_${SAMPLE.entry}`,
      kind: "event.deleted",
      status: "delivered",
      attempts: 1,
      createdAt: SAMPLE.now,
      lastAttemptAt: SAMPLE.later,
      nextAttemptAt: null,
      responseStatus: 204,
      responseBody: "",
      error: null,
      durationMs: 84,
      body: `{"type":"event.deleted","timestamp":"${SAMPLE.now}","data":{"id":"${SAMPLE.event}"}}`,
      replayOf: null,
    },
  }),
};
