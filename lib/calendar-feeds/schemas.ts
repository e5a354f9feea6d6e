import { z } from "zod";
import { id, instant, page } from "@/lib/api/schemas";

/**
 * How much the events of a feed say.
 *
 * - `busy`: that somebody is not free
 * - `time_off`: also whether that is time off
 * - `full`: also the event type and the policy; a private policy is never named
 */
export const feedLevel = z.enum(["busy", "time_off", "full"]);
export type FeedLevel = z.output<typeof feedLevel>;

export const calendarFeed = z.object({
  id,
  /** Whose events it shows. */
  whose: z.enum(["agent", "team", "everyone"]),
  agentId: id.nullable(),
  /** The agent's name or the team's; null for everyone. */
  name: z.string().nullable(),
  level: feedLevel,
  /** The first characters of the secret in its address. */
  hint: z.string(),
  createdAt: instant,
  /** When it last got a new address. */
  renewedAt: instant.nullable(),
  lastFetchedAt: instant.nullable(),
});
export type CalendarFeed = z.output<typeof calendarFeed>;

/** The only time that the address is shown: absolute, or a path where this installation does not know its own address. */
export const madeCalendarFeed = calendarFeed.extend({ address: z.string() });
export type MadeCalendarFeed = z.output<typeof madeCalendarFeed>;

const level = feedLevel.default("busy");

export const addFeedInput = z.discriminatedUnion("whose", [
  z.object({ whose: z.literal("agent"), agentId: z.uuid("Choose an agent."), level }),
  z.object({ whose: z.literal("team"), team: z.string().min(1, "Choose a team.").max(200), level }),
  z.object({ whose: z.literal("everyone"), level }),
]);
export type AddFeedInput = z.output<typeof addFeedInput>;

export const feedsQuery = page;
export type FeedsQuery = z.output<typeof feedsQuery>;
