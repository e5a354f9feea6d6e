/** What can be done to what: the kinds that people filter the audit log by. */
export const ACT_KINDS = [
  "connection",
  "person",
  "policy",
  "webhook",
  "webhook_endpoint",
  "hand_over_link",
  "calendar_feed",
  "agent",
  "team",
  "member",
  "api_key",
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

type Nothing = Record<never, never>;
/** The end of a window: a day, or so many months ahead. */
type WindowEnd = { syncUntil: string; rollingMonths: number | null };

/**
 * Everything that is noted, with what is noted of it: facts of the moment, in few words, and never a secret. Renaming
 * one loses its words for entries that are there already.
 */
export type Acts = {
  "connection.connected": WindowEnd & { credentialsHint: string };
  "connection.credentials_replaced": { credentialsHint: string };
  /** An old connection with an API key, with what it had put on the schedule. */
  "connection.imported": { people: number; events: number };
  /** From its API key to a service user; `isAccepted`: although people or requests were missing. */
  "connection.migrated": { credentialsHint: string; isAccepted: boolean };
  "connection.paused": Nothing;
  "connection.resumed": Nothing;
  "connection.window_changed": { before: WindowEnd; after: WindowEnd };
  "connection.settings_changed": { policyTypes: "default" | "own" };
  /** `count` of events that were removed, or kept as manual ones. */
  "connection.disconnected": { events: "remove" | "keep"; count: number };
  "connection.sync_started": Nothing;
  /** `lost` of so many would go: people when `why` says so, else future events. */
  "connection.run_confirmed": { why: string | null; lost: number | null; of: number | null };
  "person.linked": { agentName: string };
  "person.unlinked": Nothing;
  "person.ignored": Nothing;
  "person.not_ignored": Nothing;
  /** Everybody without an agent, or everybody who was ignored; of those that the search found. */
  "person.all_ignored": { count: number; search: string | null };
  "person.all_not_ignored": { count: number; search: string | null };
  /** Null: the connection's setting decides. */
  "policy.type_chosen": { eventType: string | null };
  "policy.excluded": Nothing;
  "policy.included": Nothing;
  "webhook.secret_set": { isOurs: boolean };
  "webhook.turned_off": Nothing;
  /** Endpoints of outgoing webhooks are named by their host: the rest of an address may be a secret. */
  "webhook_endpoint.added": { kinds: string[] };
  "webhook_endpoint.changed": Nothing;
  "webhook_endpoint.paused": Nothing;
  "webhook_endpoint.resumed": Nothing;
  "webhook_endpoint.secret_rotated": Nothing;
  "webhook_endpoint.tested": Nothing;
  /** One message was sent again. */
  "webhook_endpoint.replayed": { kind: string };
  "webhook_endpoint.disabled": { why: "failing" | "gone" };
  "webhook_endpoint.removed": Nothing;
  "hand_over_link.made": { purpose: "connect" | "replace"; expiresAt: string };
  "hand_over_link.revoked": Nothing;
  "hand_over_link.used": { purpose: "connect" | "replace" };
  "hand_over_link.refused": { why: "expired" | "used" | "revoked" };
  "calendar_feed.made": { level: "busy" | "time_off" | "full" };
  /** It got a new address. */
  "calendar_feed.renewed": Nothing;
  "calendar_feed.revoked": Nothing;
  "agent.changed": { created: number; updated: number };
  "agent.deactivated": Nothing;
  "agent.reactivated": Nothing;
  /** With so many events of theirs. */
  "agent.removed": { events: number };
  "team.renamed": { before: string };
  "team.removed": Nothing;
  "member.added": { email: string; role: string };
  "member.role_changed": { before: string; after: string };
  "member.renamed": { before: string };
  "member.removed": { email: string; role: string };
  "api_key.created": { scopes: string[]; expiresAt: string | null };
  "api_key.rotated": { overlapHours: number };
  "api_key.revoked": Nothing;
};

export type Action = keyof Acts & `${ActKind}.${string}`;

/** One thing to note. The name of what it was done to is kept: what it names may be gone when somebody reads it. */
export type Act = {
  [A in Action]: { action: A; target: { id: string | null; name: string }; details: Acts[A] };
}[Action];
