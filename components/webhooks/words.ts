import type { WebhookKind } from "@/lib/webhooks/schemas";

/** What can be chosen, in words. */
export const KINDS: { value: WebhookKind; description: string }[] = [
  { value: "event.upserted", description: "An event came onto the schedule, or changed." },
  { value: "event.deleted", description: "An event went off the schedule." },
  { value: "connection.status_changed", description: "An integration became delayed, needs action, or is well again." },
];

/** The host, by which people know an endpoint; the whole address where it is none. */
export function hostWords(url: string): string {
  return URL.parse(url)?.host ?? url;
}

/** Whose events an endpoint hears of. */
export function audienceWords({ agentIds, teams }: { agentIds: string[]; teams: string[] }): string {
  const people =
    agentIds.length === 0 ? [] : [`${agentIds.length} chosen ${agentIds.length === 1 ? "agent" : "agents"}`];
  const groups = teams.length === 0 ? [] : [`${teams.length === 1 ? "team" : "teams"} ${teams.join(", ")}`];
  return people.length + groups.length === 0 ? "All agents" : [...groups, ...people].join(" and ");
}
