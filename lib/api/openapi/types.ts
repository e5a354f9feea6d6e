import type { z } from "zod";
import type { Scope } from "@/lib/api-keys/schemas";
import type { ErrorCode } from "@/lib/errors";
import type { Role } from "@/lib/members/schemas";

/** The parts of the API, in the order in which a reader meets them. */
export const TAGS = {
  Events: "Blocks on the agents' schedules: synced ones, which are read-only, and manual ones.",
  Conflicts: "Where approved time off falls on another event of the same agent.",
  Agents: "The people on the schedule. Each has an email and a time zone.",
  Teams: "Groups of agents. A team is made by giving an agent its name.",
  Integrations: "The directory of what can be connected.",
  Connections: "Your organization's link to an integration: its credentials, its window of days and its state.",
  Credentials: "Tests of credentials, their replacement, and links by which somebody without an account gives them.",
  Requests: "The ledger: every approved request of the provider, with what became of it here and why.",
  People: "The provider's employees, each linked to at most one agent.",
  Policies: "The provider's kinds of time off, and which event type each becomes.",
  Runs: "Syncs of a connection, and what each one changed.",
  "Calendar feeds": "Secret addresses from which calendars read the schedule.",
  "Webhook endpoints": "Addresses of yours that are told of changes, and the messages that went to them.",
  "API keys": "Keys by which programs call this API.",
  Members: "Who may sign in, and with which role.",
  "Audit log": "What members, keys and Rosterline itself did.",
  Session: "Signing in and out with a browser, and the first start.",
  Deliveries: "What providers call.",
  Health: "For load balancers and monitors.",
} as const;
export type Tag = keyof typeof TAGS;

/** What a success carries: one of something or a list of it in the usual frame, something bare, a file, or nothing. */
export type Answer =
  | { kind: "one" | "list" | "bare"; schema: z.ZodType }
  | { kind: "file"; mediaType: string; description: string; example: string }
  | { kind: "none" };

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** One endpoint as the document tells it. Who may call and what is parsed are the route's own rules; a test compares them. */
export type Operation = {
  /** Name of the method in generated clients. */
  id: string;
  tag: Tag;
  summary: string;
  description?: string;
  /** Roles of members; null: open to anybody. */
  allow: Role[] | null;
  /** Of an API key; null: keys may not call it. */
  scope: Scope | null;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Of success; 200 unless said otherwise. */
  status?: number;
  answer: Answer;
  /** Beside those that follow from its rules. */
  problems?: ErrorCode[];
  /** Of the query, for the examples. */
  exampleQuery?: Record<string, string | number>;
};

export type Operations = Record<string, Partial<Record<Method, Operation>>>;

/** A schema with a name of its own in the document, told in words. */
export type Component = {
  schema: z.ZodType;
  description: string;
  fields: Partial<Record<string, string>>;
  example: unknown;
};

/** @param about fields that need more than their name, and an example that the schema takes */
export function component<T extends z.ZodType>(
  schema: T,
  about: { description: string; fields?: Partial<Record<FieldOf<T>, string>>; example: z.input<T> },
): Component {
  return { schema, description: about.description, fields: about.fields ?? {}, example: about.example };
}

type FieldOf<T extends z.ZodType> = Extract<
  NonNullable<z.output<T>> extends infer Value ? (Value extends unknown ? keyof Value : never) : never,
  string
>;

export const one = (schema: z.ZodType): Answer => ({ kind: "one", schema });
export const list = (schema: z.ZodType): Answer => ({ kind: "list", schema });
export const bare = (schema: z.ZodType): Answer => ({ kind: "bare", schema });
export const none: Answer = { kind: "none" };

/** A CSV file. @param example its first lines */
export function file(description: string, example: string): Answer {
  return { kind: "file", mediaType: "text/csv", description, example };
}
