import { z } from "zod";
import { id, instant, page, timeZone } from "@/lib/api/schemas";

export const agent = z.object({
  id,
  email: z.string(),
  name: z.string(),
  /** The agent's own, or null: then the organization's counts. */
  timeZone: z.string().nullable(),
  /** The one that counts. */
  effectiveTimeZone: z.string(),
  externalId: z.string().nullable(),
  team: z.string().nullable(),
  updatedAt: instant,
});
export type Agent = z.output<typeof agent>;

export const agentsQuery = page.extend({
  search: z.string().trim().max(200).optional(),
  team: z.string().max(200).optional(),
});
export type AgentsQuery = z.output<typeof agentsQuery>;

export const agentInput = z.object({
  email: z
    .email("Not an email address.")
    .max(320)
    .transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1, "A name is needed.").max(200),
  timeZone: timeZone.nullish(),
  externalId: z.string().trim().min(1).max(200).nullish(),
  team: z.string().trim().min(1).max(200).nullish(),
});
export type AgentInput = z.output<typeof agentInput>;

export const upsertInput = z.object({
  agents: z.array(agentInput).min(1).max(5000, "At most 5000 agents in one call."),
});

/** The list may also stand alone. */
export const upsertBody = z.preprocess((body) => (Array.isArray(body) ? { agents: body } : body), upsertInput);
export type UpsertInput = z.output<typeof upsertInput>;

export const upsertResult = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
});
export type UpsertResult = z.output<typeof upsertResult>;
