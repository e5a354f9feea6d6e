import { z } from "zod";
import { id, instant } from "@/lib/api/schemas";

export const scope = z.enum([
  "events:read",
  "events:write",
  "agents:read",
  "agents:write",
  "connections:read",
  "connections:write",
  "webhooks:write",
  "audit:read",
]);
export type Scope = z.output<typeof scope>;

export const apiKey = z.object({
  id,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scope),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  /** Until when the secret before the last rotation works too; null when there is none any more. */
  previousUntil: instant.nullable(),
});
export type ApiKey = z.output<typeof apiKey>;

export const createApiKeyInput = z.object({
  name: z.string().trim().min(1, "A name is needed.").max(100),
  scopes: z.array(scope).min(1, "Choose at least one scope."),
  expiresAt: instant.nullish(),
});
export type CreateApiKeyInput = z.output<typeof createApiKeyInput>;

/** The only time that the secret is shown. */
export const createdApiKey = apiKey.extend({ secret: z.string() });
export type CreatedApiKey = z.output<typeof createdApiKey>;

/** For how long the secret before works too: 0 ends it at once, 168 is seven days. */
export const rotateApiKeyInput = z.object({ overlapHours: z.number().int().min(0).max(168).default(24) });
export type RotateApiKeyInput = z.output<typeof rotateApiKeyInput>;
