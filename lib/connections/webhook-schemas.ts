import { z } from "zod";
import { instant } from "@/lib/api/schemas";

/** The vendor's webhook of a connection. Its secret is never in it. */
export const webhook = z.object({
  /** What the vendor is told to call; a path alone when APP_URL is not set. */
  address: z.string(),
  hasSecret: z.boolean(),
  secretSince: instant.nullable(),
  /** Until then the secret before is accepted too. */
  previousSecretUntil: instant.nullable(),
  lastDelivery: z.object({ at: instant, event: z.string() }).nullable(),
  /** The last one that was not signed with the secret. */
  lastRefusal: z.object({ at: instant }).nullable(),
});
export type Webhook = z.output<typeof webhook>;

export const webhookSecretInput = z
  .object({
    /** The vendor's own; without it a secret is made. */
    secret: z
      .string()
      .trim()
      .min(16, "A secret has at least 16 characters. Copy all of it.")
      .max(500, "A secret has at most 500 characters.")
      .optional(),
  })
  .default({});
export type WebhookSecretInput = z.output<typeof webhookSecretInput>;

/** Null when the vendor's own was given. */
export const webhookSecret = z.object({ secret: z.string().nullable() });
export type WebhookSecret = z.output<typeof webhookSecret>;
