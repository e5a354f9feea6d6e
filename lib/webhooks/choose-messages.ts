import { type ChangeRow, collapse } from "@/lib/events/changes";
import { toWire } from "@/lib/events/row";
import type { Message } from "@/lib/webhooks/write-deliveries";

/** Names of private policies are for admins, and nobody knows who reads at the other end. */
const READER = { seesPrivate: false };

export type Wishes = { kinds: string[]; agentIds: string[]; teams: string[] };

/**
 * What a piece of the change feed is to an endpoint: for each event the newest that there is to say. An event that
 * moved away from the agents it listens to is gone for it.
 * @param teamOf the team's name by agent; null without a team. An agent that is not in it is gone
 */
export function chooseMessages(
  rows: ChangeRow[],
  wishes: Wishes,
  teamOf: ReadonlyMap<string, string | null>,
): Message[] {
  const owners = ownersByEvent(rows);
  const messages = collapse(rows).map((row): Message => {
    const at = row.changedAt;
    if (row.id !== null && isWanted(row.agentId, wishes, teamOf))
      return { lane: row.agentId, kind: "event.upserted", at, data: toWire(row, READER) };
    const heard = owners.get(row.eventId)?.find((agentId) => isWanted(agentId, wishes, teamOf));
    return { lane: heard ?? NOBODY, kind: "event.deleted", at, data: { id: row.eventId } };
  });
  return messages.filter(({ lane, kind }) => lane !== NOBODY && wishes.kinds.includes(kind));
}

const NOBODY = "";

/** Everybody on whose schedule each event was, the last one first. Of old changes the event stands for its agent. */
function ownersByEvent(rows: ChangeRow[]): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { eventId, changedAgentId, previousAgentId, id } of rows) {
    const known = [changedAgentId ?? (id === null ? eventId : null), previousAgentId].filter((agent) => agent !== null);
    owners.set(eventId, [...known, ...(owners.get(eventId) ?? [])]);
  }
  return owners;
}

function isWanted(agentId: string, { agentIds, teams }: Wishes, teamOf: ReadonlyMap<string, string | null>): boolean {
  if (agentIds.length === 0 && teams.length === 0) return true;
  if (agentIds.includes(agentId)) return true;
  const team = teamOf.get(agentId);
  // Of an agent who is gone nobody knows the team: an id too many does no harm to who never heard of it.
  return team === undefined ? teams.length > 0 : team !== null && teams.includes(team);
}
