import { hash } from "node:crypto";
import type { TimeOff } from "@/lib/integrations/types";
import { SEPARATOR } from "@/lib/sync/columns";
import type { Decision } from "@/lib/sync/decide";

/** A ledger row as it should be. */
export type Wanted = {
  request: TimeOff;
  /** What the row's other columns do not say of the request, as JSON. */
  facts: string;
  personId: string;
  decision: Decision;
  /** The vendor's answer no longer has it, but that says nothing: its person is inactive. */
  isAbsent: boolean;
  fingerprint: string;
};

/** A ledger row as it is. */
export type Stored = { fingerprint: string; isSynced: boolean };

/** How the schedule changes: events added, moved or changed in kind, removed. */
export type Tally = { added: number; changed: number; removed: number };

/** A row whose request stands on the schedule. */
export type SyncedRow = Wanted & { decision: Extract<Decision, { outcome: "synced" }> };

/** What to write so that ledger and schedule become as wanted. */
export type Plan = Tally & {
  /** Rows of the ledger: new ones, and those that differ. */
  inserts: Wanted[];
  updates: Wanted[];
  /** Their events: new ones, those that may differ, and ids of requests that stay and whose event goes. */
  eventInserts: SyncedRow[];
  eventUpdates: SyncedRow[];
  eventDeletes: string[];
};

/** Compares what is with what should be. Pure. */
export function plan(stored: Map<string, Stored>, wanted: Iterable<Wanted>): Plan {
  const events = { eventInserts: [], eventUpdates: [], eventDeletes: [] };
  const result: Plan = { inserts: [], updates: [], ...events, added: 0, changed: 0, removed: 0 };
  for (const row of wanted) {
    const { externalId } = row.request;
    const before = stored.get(externalId);
    if (before?.fingerprint === row.fingerprint) continue;
    (before ? result.updates : result.inserts).push(row);
    if (isSynced(row)) (before?.isSynced ? result.eventUpdates : result.eventInserts).push(row);
    else if (before?.isSynced) result.eventDeletes.push(externalId);
  }
  result.added = result.eventInserts.length;
  result.changed = result.eventUpdates.length;
  result.removed = result.eventDeletes.length;
  return result;
}

function isSynced(row: Wanted): row is SyncedRow {
  return row.decision.outcome === "synced";
}

/** Completes a row. Its fingerprint is over everything that decides what is written: equal ones mean nothing to write. */
export function toWanted(row: Pick<Wanted, "request" | "personId" | "decision" | "isAbsent">): Wanted {
  const { request, personId, decision, isAbsent } = row;
  const facts = JSON.stringify(factsOf(request));
  // Text by text and not as JSON: this is done for every request of every sweep.
  const columns = `${request.externalId}${_}${request.personExternalId}${_}${request.policy}${_}${request.isPrivate}${_}${request.type}${_}${request.previousExternalId}`;
  const mark = `${columns}${_}${facts}${_}${personId}${_}${isAbsent}${_}${became(decision)}`;
  return { request, facts, personId, decision, isAbsent, fingerprint: hash("sha1", mark, "base64url") };
}

/** Stands between two texts, and in none of them. */
const _ = SEPARATOR;

/** What the ledger's other columns do not hold. */
export type Facts = Pick<TimeOff, "isWorking" | "span" | "originalExternalId">;

function factsOf({ isWorking, span, originalExternalId }: TimeOff): Facts {
  return { isWorking, span, originalExternalId };
}

function became(decision: Decision): string {
  if (decision.outcome !== "synced") return `${decision.outcome}${_}${decision.reason}`;
  const { agentId, eventTypeId, placement } = decision;
  const { startsAt, endsAt, timeZone, allDay } = placement;
  const times = `${startsAt.epochMilliseconds}${_}${endsAt.epochMilliseconds}`;
  return `${agentId}${_}${eventTypeId}${_}${times}${_}${timeZone}${_}${allDay}`;
}
