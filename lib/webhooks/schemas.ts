import { z } from "zod";
import { id, instant, page } from "@/lib/api/schemas";

/** What an endpoint can be told of. */
export const webhookKind = z.enum(["event.upserted", "event.deleted", "connection.status_changed"]);
export type WebhookKind = z.output<typeof webhookKind>;

/** What a test sends; nobody subscribes to it. */
export const TEST_KIND = "webhook.test";

/** `failing`: the last attempts failed and it is tried again. `disabled`: it failed for too long, or said 410. */
export const endpointStatus = z.enum(["active", "failing", "paused", "disabled"]);
export type EndpointStatus = z.output<typeof endpointStatus>;

/** An address of a customer's own that is told what happens here. Its secret is never in it. */
export const webhookEndpoint = z.object({
  id,
  url: z.string(),
  description: z.string(),
  kinds: z.array(webhookKind),
  /** Events of these agents, and of agents in `teams`; of all agents when both are empty. */
  agentIds: z.array(id),
  teams: z.array(z.string()),
  status: endpointStatus,
  /** Since when it has been so; null while it is active. */
  statusSince: instant.nullable(),
  disabledWhy: z.enum(["failing", "gone"]).nullable(),
  lastDeliveredAt: instant.nullable(),
  /** Deliveries that are still to be made. */
  waiting: z.number().int(),
  secretSince: instant,
  /** Until then deliveries are signed with the secret before as well. */
  previousSecretUntil: instant.nullable(),
  createdAt: instant,
});
export type WebhookEndpoint = z.output<typeof webhookEndpoint>;

/** The only times that a secret is shown. */
export const createdEndpoint = webhookEndpoint.extend({ secret: z.string() });
export type CreatedEndpoint = z.output<typeof createdEndpoint>;
export const endpointSecret = z.object({ secret: z.string(), previousSecretUntil: instant });
export type EndpointSecret = z.output<typeof endpointSecret>;

const url = z.string().trim().min(1, "An address is needed.").max(2000, "An address has at most 2000 characters.");
const description = z.string().trim().max(200, "At most 200 characters.");
const kinds = z
  .array(webhookKind)
  .min(1, "Choose at least one kind of event.")
  .transform((given) => [...new Set(given)]);
const agentIds = z.array(id).max(1000);
const teams = z.array(z.string().min(1).max(200)).max(200);

export const createEndpointInput = z.object({
  url,
  description: description.default(""),
  kinds,
  agentIds: agentIds.default([]),
  teams: teams.default([]),
});
export type CreateEndpointInput = z.input<typeof createEndpointInput>;

export const patchEndpointInput = z.object({
  url: url.optional(),
  description: description.optional(),
  kinds: kinds.optional(),
  agentIds: agentIds.optional(),
  teams: teams.optional(),
  /** False also turns a disabled endpoint on again. */
  paused: z.boolean().optional(),
});
export type PatchEndpointInput = z.input<typeof patchEndpointInput>;

export const deliveryStatus = z.enum(["waiting", "delivered", "failed"]);

export const deliveriesQuery = page.extend({ status: deliveryStatus.optional() });
export type DeliveriesQuery = z.output<typeof deliveriesQuery>;

/** One message to one endpoint. Answer, error and duration are those of the last attempt. */
export const delivery = z.object({
  id,
  /** The header webhook-id: equal in copies and replays. */
  messageId: z.string(),
  kind: z.string(),
  status: deliveryStatus,
  attempts: z.number().int(),
  createdAt: instant,
  lastAttemptAt: instant.nullable(),
  /** When it is tried (again); null when it is over, or waits for an earlier one of the same agent. */
  nextAttemptAt: instant.nullable(),
  responseStatus: z.number().int().nullable(),
  /** The first bytes of the answer. */
  responseBody: z.string().nullable(),
  error: z.string().nullable(),
  durationMs: z.number().int().nullable(),
  /** What was sent, as text: the signature is over exactly these characters. */
  body: z.string(),
  replayOf: id.nullable(),
});
export type Delivery = z.output<typeof delivery>;
