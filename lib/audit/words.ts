import type { Action, ActKind, Acts } from "@/lib/acts";
import { addedAndChanged, count, dayWords, endOfWindow, keptOrRemoved, listWords } from "@/lib/audit/phrases";

export const KIND_WORDS: Record<ActKind, string> = {
  connection: "Connections",
  person: "People",
  policy: "Policies",
  webhook: "Webhooks",
  webhook_endpoint: "Webhook endpoints",
  hand_over_link: "Hand-over links",
  calendar_feed: "Calendar feeds",
  agent: "Agents",
  team: "Teams",
  member: "Members",
  api_key: "API keys",
};

/** Each action as the end of a sentence that begins with who did it. What is missing in an old entry is left out. */
const DEEDS: { [A in Action]: (name: string, details: Partial<Acts[A]>) => string } = {
  "connection.connected": (name, { credentialsHint, ...end }) =>
    `connected ${name} with the service user ${credentialsHint}, syncing ${endOfWindow(end)}`,
  "connection.credentials_replaced": (name, { credentialsHint }) =>
    `gave ${name} new credentials, of the service user ${credentialsHint}`,
  "connection.imported": (name, { people, events }) =>
    `imported an old connection of ${name}, with ${count(people, "person", "people")} and ${count(events, "event")}`,
  "connection.migrated": (name, { credentialsHint, isAccepted }) =>
    `moved ${name} from its API key to the service user ${credentialsHint}${isAccepted ? ", and accepted what is missing" : ""}`,
  "connection.paused": (name) => `paused ${name}`,
  "connection.resumed": (name) => `resumed ${name}`,
  "connection.window_changed": (name, { before, after }) =>
    `set ${name} to sync ${endOfWindow(after)}; before it was ${endOfWindow(before)}`,
  "connection.settings_changed": (name, { policyTypes }) =>
    policyTypes === "own"
      ? `set ${name} to show each policy as an event type of its own name`
      : `set ${name} to show all policies as one event type`,
  "connection.disconnected": (name, { events, count: events_ }) =>
    `disconnected ${name} and ${keptOrRemoved(events, events_)}`,
  "connection.sync_started": (name) => `asked ${name} for a sync now`,
  "connection.run_confirmed": (name, { why, lost, of }) =>
    why === "people"
      ? `let a held run of ${name} through, which saw ${count(lost, "person", "people")} fewer of ${of ?? "all"}`
      : `let a held run of ${name} through, which took ${lost ?? "some"} of ${count(of, "future event")} off the schedule`,
  "person.linked": (name, { agentName }) => `linked ${name} to the agent ${agentName}`,
  "person.unlinked": (name) => `undid the link of ${name}`,
  "person.ignored": (name) => `set ${name} to be ignored`,
  "person.not_ignored": (name) => `set ${name} not to be ignored any more`,
  "person.all_ignored": (name, { count: people, search }) =>
    `set ${count(people, "person", "people")} of ${name} without an agent to be ignored${found(search)}`,
  "person.all_not_ignored": (name, { count: people, search }) =>
    `set ${count(people, "person", "people")} of ${name} not to be ignored any more${found(search)}`,
  "policy.type_chosen": (name, { eventType }) =>
    eventType ? `set the policy ${name} to become ${eventType}` : `set the policy ${name} back to the usual event type`,
  "policy.excluded": (name) => `excluded the policy ${name} from the schedule`,
  "policy.included": (name) => `put the policy ${name} back on the schedule`,
  "webhook.secret_set": (name, { isOurs }) =>
    isOurs ? `made a new webhook secret for ${name}` : `saved the webhook secret that ${name} gave`,
  "webhook.turned_off": (name) => `turned the webhook of ${name} off`,
  "webhook_endpoint.added": (name, { kinds }) => `added a webhook to ${name} for ${listWords(kinds)}`,
  "webhook_endpoint.changed": (name) => `changed the webhook to ${name}`,
  "webhook_endpoint.paused": (name) => `paused the webhook to ${name}`,
  "webhook_endpoint.resumed": (name) => `resumed the webhook to ${name}`,
  "webhook_endpoint.secret_rotated": (name) => `made a new signing secret for the webhook to ${name}`,
  "webhook_endpoint.tested": (name) => `sent a test event to ${name}`,
  "webhook_endpoint.replayed": (name, { kind }) => `sent a delivery of ${kind ?? "an event"} to ${name} again`,
  "webhook_endpoint.disabled": (name, { why }) =>
    `turned the webhook to ${name} off, because ${why === "gone" ? "it answered 410 Gone" : "it failed for 3 days"}`,
  "webhook_endpoint.removed": (name) => `removed the webhook to ${name}`,
  "hand_over_link.made": (name, { purpose }) =>
    `made a hand-over link ${purpose === "replace" ? `for new credentials of ${name}` : `to connect ${name}`}`,
  "hand_over_link.revoked": (name) => `revoked the hand-over link for ${name}`,
  "hand_over_link.used": (name, { purpose }) =>
    purpose === "replace" ? `was used to give ${name} new credentials` : `was used to connect ${name}`,
  "hand_over_link.refused": (name, { why }) =>
    `noted that somebody opened the link for ${name}, which had ${why === "expired" ? "expired" : `been ${why}`}`,
  "calendar_feed.made": (name, { level }) =>
    `made a calendar feed of ${name}, which ${level === "full" ? "shows everything" : `says only ${level === "time_off" ? "“Time off” and “Busy”" : "“Busy”"}`}`,
  "calendar_feed.renewed": (name) => `gave the calendar feed of ${name} a new address`,
  "calendar_feed.revoked": (name) => `revoked the calendar feed of ${name}`,
  "agent.changed": (name, { created, updated }) =>
    name === "Agents" ? addedAndChanged(created, updated) : `${created ? "added" : "changed"} the agent ${name}`,
  "agent.deactivated": (name) => `took the agent ${name} off the schedule`,
  "agent.reactivated": (name) => `put the agent ${name} back on the schedule`,
  "agent.removed": (name, { events }) => `deleted the agent ${name} with ${count(events, "event")}`,
  "team.renamed": (name, { before }) => `renamed the team ${before} to ${name}`,
  "team.removed": (name) => `deleted the team ${name}; its agents stay`,
  "member.added": (name, { role }) => `added ${name} as ${role}`,
  "member.role_changed": (name, { before, after }) => `made ${name} ${after}; before they were ${before}`,
  "member.renamed": (name, { before }) => `changed the name of ${before} to ${name}`,
  "member.removed": (name, { role }) => `removed ${name}, who was ${role}`,
  "api_key.created": (name, { scopes, expiresAt }) =>
    `created the API key ${name} for ${listWords(scopes)}${expiresAt ? `, valid until ${dayWords(expiresAt)}` : ""}`,
  "api_key.rotated": (name, { overlapHours }) =>
    `gave the API key ${name} a new secret${overlapHours ? `; the one before works for ${count(overlapHours, "hour")} more` : ""}`,
  "api_key.revoked": (name) => `revoked the API key ${name}`,
};

/** An action that a newer version wrote is told by its code. */
export function deedWords(action: string, name: string, details: Record<string, unknown>): string {
  const deed = (DEEDS as Record<string, (name: string, details: object) => string>)[action];
  return deed ? deed(name, details) : `did “${action}” to ${name}`;
}

/** The beginning of the sentence: who did it. */
export function actorWords({ kind, name }: { kind: string; name: string | null }): string {
  switch (kind) {
    case "member":
      return name ?? "A former member";
    case "api_key":
      return name ? `The API key ${name}` : "A former API key";
    case "hand_over_link":
      return name ? `The hand-over link of ${name}` : "A hand-over link";
    case "cli":
      return "Somebody at the command line";
    default:
      return "Rosterline";
  }
}

function found(search: string | null | undefined): string {
  return search ? `, those found by “${search}”` : "";
}
