import { z } from "zod";
import { id, page } from "@/lib/api/schemas";
import { search } from "@/lib/connections/schemas";

export const link = z.enum(["linked", "unmatched", "ignored"]);
export type Link = z.output<typeof link>;

const linkedAgent = z.object({ id, name: z.string(), email: z.string() });
/** An agent that a person may be. */
export type Suggestion = z.output<typeof linkedAgent>;

export const person = z.object({
  id,
  externalId: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  isActive: z.boolean(),
  link,
  /** An inactive one is off the schedule, and nothing of theirs is synced. */
  agent: linkedAgent.extend({ isActive: z.boolean() }).nullable(),
  /** An admin made or undid the link: an email changes nothing about it. */
  isLinkManual: z.boolean(),
  /** The one agent without a person who has the same name; for people without an agent. */
  suggestion: linkedAgent.nullable(),
  /** Agents without a person whose names are alike, at most three, best first; for people without an agent. */
  suggestions: z.array(linkedAgent).default([]),
  /** Why there is no agent, in a sentence; null when there is one or the person is ignored. */
  detail: z.string().nullable(),
  requests: z.number().int(),
});
export type Person = z.output<typeof person>;

export const peopleFilter = z.object({ link: link.optional(), search });
export type PeopleFilter = z.output<typeof peopleFilter>;

export const peopleQuery = page.extend(peopleFilter.shape);
export type PeopleQuery = z.output<typeof peopleQuery>;

/** A page of people; the counts are of all that the search finds, whatever their link. */
export const peoplePage = z.object({
  data: z.array(person),
  meta: z.object({
    nextCursor: z.string().nullable(),
    counts: z.object({ linked: z.number().int(), unmatched: z.number().int(), ignored: z.number().int() }),
  }),
});
export type PeoplePage = z.output<typeof peoplePage>;

/** Links to an agent, undoes a link (null), or ignores a person. Not manual: an email may link the person again. */
export const linkInput = z.union([
  z.strictObject({ agentId: id.nullable(), isManual: z.boolean().default(true) }),
  z.strictObject({ ignored: z.boolean() }),
]);
export type LinkInput = z.output<typeof linkInput>;

/** So many people can be named at once. */
export const MOST_NAMED = 5_000;

/**
 * Ignores everybody without an agent, or stops ignoring everybody who is; of those that the search finds, or of those who
 * are named.
 */
export const ignoreInput = z.strictObject({
  ignored: z.boolean(),
  search,
  personIds: z.array(id).max(MOST_NAMED).optional(),
});
export type IgnoreInput = z.output<typeof ignoreInput>;

/** Whom it changed, to take it back for them and nobody else; no ids when they are too many to be named. */
export const ignoreResult = z.object({ changed: z.number().int(), personIds: z.array(id) });
export type IgnoreResult = z.output<typeof ignoreResult>;
