import { hash } from "node:crypto";
import type { TimeOff } from "@/lib/integrations/types";
import type { Decision } from "@/lib/sync/decide";

/** A ledger row as it should be. */
export type Wanted = {
  request: TimeOff;
  personId: string;
  decision: Decision;
  /** The vendor's answer no longer has it, but that says nothing: its person is inactive. */
  isAbsent: boolean;
  fingerprint: string;
};

/** A ledger row as it is. At stake is what ends after now, within the window: the guard weighs it. */
export type Stored = { fingerprint: string; isSynced: boolean; isAtStake: boolean };

/** What to write so that the ledger and the schedule become as wanted. */
export type Plan = {
  /** New or different. */
  writes: Wanted[];
  /** Ids of requests whose row goes, because the vendor no longer has them. */
  deletes: string[];
  /** Ids of requests whose event goes: those deleted, and those that are no longer synced. */
  eventDeletes: string[];
  added: number;
  changed: number;
  removed: number;
};

/** Compares what is with what should be, both of the same scope. Pure. */
export function plan(stored: Map<string, Stored>, wanted: Map<string, Wanted>): Plan {
  const result: Plan = { writes: [], deletes: [], eventDeletes: [], added: 0, changed: 0, removed: 0 };
  for (const [externalId, row] of wanted) {
    const before = stored.get(externalId);
    if (before?.fingerprint === row.fingerprint) continue;
    const isSynced = row.decision.outcome === "synced";
    result.writes.push(row);
    if (before?.isSynced && !isSynced) {
      result.eventDeletes.push(externalId);
      result.removed += 1;
    } else if (isSynced && !before?.isSynced) result.added += 1;
    else if (isSynced) result.changed += 1;
  }
  for (const [externalId, before] of stored) {
    if (wanted.has(externalId)) continue;
    result.deletes.push(externalId);
    if (!before.isSynced) continue;
    result.eventDeletes.push(externalId);
    result.removed += 1;
  }
  return result;
}

/** What the guard weighs: events of days to come that would go only because the vendor's answer lacks them. */
export type Loss = { lost: number; of: number };

const ALWAYS_ALLOWED = 10;
const ALLOWED_SHARE = 0.2;

export function weighLoss(stored: Map<string, Stored>, deletes: string[]): Loss {
  let of = 0;
  for (const row of stored.values()) if (row.isSynced && row.isAtStake) of += 1;
  const lost = deletes.filter((externalId) => {
    const row = stored.get(externalId);
    return row?.isSynced && row.isAtStake;
  }).length;
  return { lost, of };
}

/** Whether a sweep would remove suspiciously much: then nothing is written until an admin says yes. */
export function isSuspicious({ lost, of }: Loss): boolean {
  return lost > Math.max(ALWAYS_ALLOWED, of * ALLOWED_SHARE);
}

/** Over everything that decides what is written, so that equal fingerprints mean nothing to write. */
export function fingerprint(row: Omit<Wanted, "fingerprint">): string {
  const { decision } = row;
  const became =
    decision.outcome === "synced"
      ? [
          decision.agentId,
          decision.eventTypeId,
          decision.placement.startsAt.epochMilliseconds,
          decision.placement.endsAt.epochMilliseconds,
          decision.placement.timeZone,
          decision.placement.allDay,
        ]
      : [decision.outcome, decision.reason];
  return hash("sha1", JSON.stringify([row.request, row.personId, row.isAbsent, became]), "base64url");
}
