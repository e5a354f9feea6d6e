import { z } from "zod";
import { id, instant, page, timeZone } from "@/lib/api/schemas";

/** Whether integrations know an agent: a person of theirs was linked by email, by an admin's hand, or not at all. */
export const agentLink = z.enum(["by_email", "by_hand", "none"]);
export type AgentLink = z.output<typeof agentLink>;

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
  /** An inactive agent is off the schedule, and nothing of theirs is synced. */
  isActive: z.boolean(),
  link: agentLink,
  /** The vendor's name of the person they are linked to. */
  personName: z.string().nullable(),
  updatedAt: instant,
});
export type Agent = z.output<typeof agent>;

export const agentStatus = z.enum(["active", "inactive", "all"]);
export type AgentStatus = z.output<typeof agentStatus>;

export const agentFilter = z.object({
  search: z.string().trim().max(200).optional(),
  team: z.string().max(200).optional(),
  link: agentLink.optional(),
  status: agentStatus.default("active"),
});
export type AgentFilter = z.input<typeof agentFilter>;

export const agentsQuery = page.extend(agentFilter.shape);
export type AgentsQuery = z.output<typeof agentsQuery>;

/** A page of agents; the counts are of all that the filters find, whatever their status. */
export const agentsPage = z.object({
  data: z.array(agent),
  meta: z.object({
    nextCursor: z.string().nullable(),
    counts: z.object({ active: z.number().int(), inactive: z.number().int() }),
  }),
});
export type AgentsPage = z.output<typeof agentsPage>;

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

export const MOST_AGENTS = 5000;

export const upsertInput = z.object({
  agents: z.array(agentInput).min(1).max(MOST_AGENTS, `At most ${MOST_AGENTS} agents in one call.`),
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

/** An agent with what depends on them: what goes when they are deactivated or deleted. */
export const agentDetail = agent.extend({
  counts: z.object({ synced: z.number().int(), manual: z.number().int(), people: z.number().int() }),
});
export type AgentDetail = z.output<typeof agentDetail>;

export const patchAgentInput = z.strictObject({ isActive: z.boolean() });
export type PatchAgentInput = z.output<typeof patchAgentInput>;
