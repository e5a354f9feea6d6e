import type { RunCounts } from "@/lib/connections/schemas";
import type { Transaction } from "@/lib/db";
import type { DayRange, ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { listAccepted } from "@/lib/sync/accepted";
import { add, apply, countLedger, declareWriter, remove } from "@/lib/sync/apply";
import { Held, isSuspicious } from "@/lib/sync/guard";
import type { HiddenNews } from "@/lib/sync/hidden";
import {
  type KeptRequest,
  listHidden,
  listRequestsOf,
  listShown,
  loadReplaced,
  loadRequests,
  loadStored,
  weighLoss,
} from "@/lib/sync/ledger";
import { type Ground, place } from "@/lib/sync/place";
import { type Plan, plan, type Stored, type Tally } from "@/lib/sync/plan";
import type { SeenPolicies } from "@/lib/sync/policy-plan";
import {
  admit,
  countMissing,
  ensureTimeOffType,
  linkByEmail,
  type Missing,
  type Names,
  savePeople,
  settleRoster,
  type Target,
} from "@/lib/sync/roster";

/** What a run has learned from the vendor, complete for what it asked. */
export type Findings = {
  kind: "poll" | "sweep";
  /** Everyone, or null when the run did not ask. */
  people: ProviderPerson[] | null;
  /** Approved requests as they are now, in pieces; at least those that differ from the ledger. */
  timeOff: Iterable<TimeOff[]>;
  /** Of people whom nobody listed. */
  names: Names;
  /** Policies that were named, also by requests that are as the ledger has them. */
  policies: SeenPolicies;
  /** Of people whom the vendor hides, where it says something of their requests all the same. */
  hidden: HiddenNews;
  /** Ids of the ledger that the vendor no longer has. */
  gone: string[];
  /** The vendor named no request at all, and nothing it says explains that. */
  isEmpty: boolean;
  /** Requests that were known as replaced when others of this run were placed; undefined when none were yet. */
  replacedBefore?: Set<string> | undefined;
};

/** Requests that are placed and written together: few at first, so that the database has something to do soon. */
const FIRST_PART = 1_000;
const PART = 5_000;

type Options = { window: DayRange; isConfirmed: boolean };

/**
 * Makes ledger and schedule equal to the projection of what was found.
 * Runs in the caller's transaction, so that a failure changes nothing.
 * @throws Held when the guard says no
 */
export async function reconcile(
  tx: Transaction,
  target: Target,
  findings: Findings,
  { window, isConfirmed }: Options,
): Promise<RunCounts> {
  const isSweep = findings.kind === "sweep";
  const isDoubtful = isSweep && !isConfirmed;
  // Before it is overwritten: who was listed last time.
  const missing = isDoubtful && findings.people ? await countMissing(tx, target.connectionId, findings.people) : null;
  const relinked = await welcome(tx, target, findings.people);
  // A sweep cannot see these, so their absence says nothing; a poll has weighed them itself.
  const hidden = isSweep
    ? withoutAll(await listHidden(tx, target.connectionId, findings.gone), [...findings.hidden.removed])
    : [];
  const gone = withoutAll(findings.gone, hidden);
  if (isSweep) {
    // An admin has said yes to what was shown, and to nothing beyond it.
    const shown = await listAccepted(tx, target.connectionId);
    if (isConfirmed) shown.push(...(await listShown(tx, target.connectionId)));
    const isEmpty = isDoubtful && findings.isEmpty;
    await guard(tx, target, { gone, unshown: withoutAll(gone, shown), window, missing, isEmpty });
  }

  await declareWriter(tx, target.connectionId);
  const seen = { policies: findings.policies, isComplete: isSweep };
  const ground: Ground = {
    roster: await settleRoster(tx, target, seen),
    window,
    replaced: await loadReplaced(tx, target.connectionId),
    names: findings.names,
    seen,
  };
  const tally: Tally = { added: 0, changed: 0, removed: await remove(tx, target, gone) };
  for (const requests of findings.timeOff) add(tally, await settle(tx, target, ground, requests.map(found)));
  add(tally, await settle(tx, target, ground, findings.hidden.approved.map(absent)));

  // What was not read, or read as it was before: hidden requests, those of people linked just now, and those that are
  // replaced now and were not before, or the other way round.
  const before = findings.replacedBefore ?? ground.replaced;
  ground.replaced = await loadReplaced(tx, target.connectionId);
  const turned = [...before.symmetricDifference(ground.replaced)];
  const others = [...turned, ...(await listRequestsOf(tx, target.connectionId, relinked))];
  const kept = await loadRequests(tx, target.connectionId, [...new Set([...others, ...hidden])]);
  const unseen = new Set(hidden);
  const again = kept.map((entry) => (unseen.has(entry.request.externalId) ? absent(entry.request) : entry));
  add(tally, await settle(tx, target, ground, again, { isFresh: false }));
  return { ...(await countLedger(tx, target.connectionId)), ...tally };
}

/** People as the vendor has them, linked where an email says so. @returns ids of people's rows linked just now */
export async function welcome(tx: Transaction, target: Target, people: ProviderPerson[] | null): Promise<string[]> {
  await ensureTimeOffType(tx, target.organizationId);
  if (people) await savePeople(tx, target, people);
  return linkByEmail(tx, target);
}

/**
 * Makes ledger and schedule equal to these requests, each once. The transaction has declared itself the writer.
 * @param options.isFresh the vendor just named them; otherwise the ledger remembers them
 * @param options.mayBeStored false for requests that the ledger cannot have
 */
export async function settle(
  tx: Transaction,
  target: Target,
  ground: Ground,
  kept: KeptRequest[],
  { isFresh = true, mayBeStored = () => true }: { isFresh?: boolean; mayBeStored?: (request: TimeOff) => boolean } = {},
): Promise<Tally> {
  if (kept.length === 0) return { added: 0, changed: 0, removed: 0 };
  const requests = kept.map(({ request }) => request);
  await admit(tx, target, ground.roster, { ...ground, requests, isFresh });
  const ids = requests.filter(mayBeStored).map(({ externalId }) => externalId);
  const stored = await loadStored(tx, target.connectionId, ids);
  return apply(tx, target, planParts(stored, kept, ground));
}

/** As the vendor named it just now. */
export function found(request: TimeOff): KeptRequest {
  return { request, isAbsent: false };
}

/** Kept although the vendor's answer does not have it. */
function absent(request: TimeOff): KeptRequest {
  return { request, isAbsent: true };
}

/** Plans for a part at a time: while one is written, the next is placed. */
function* planParts(stored: Map<string, Stored>, kept: KeptRequest[], ground: Ground): Generator<Plan> {
  for (let at = 0, size = FIRST_PART; at < kept.length; at += size, size = PART) {
    const wanted = kept.slice(at, at + size).map((entry) => {
      const row = place(entry, ground);
      if (!row) throw new Error(`Request ${entry.request.externalId} has no row for its person or policy.`);
      return row;
    });
    yield plan(stored, wanted);
  }
}

type Weighed = { gone: string[]; unshown: string[]; window: DayRange; missing: Missing | null; isEmpty: boolean };

/** @throws Held when something speaks against what a sweep found */
async function guard(tx: Transaction, target: Target, weighed: Weighed): Promise<void> {
  const { gone, unshown, window, missing, isEmpty } = weighed;
  if (missing && (isSuspicious(missing.missing, missing.of) || (missing.of > 0 && missing.missing === missing.of))) {
    throw new Held({ why: "people", lost: missing.missing, of: missing.of, removals: gone });
  }
  if (unshown.length === 0) return;
  const { lost, of, requests } = await weighLoss(tx, target.connectionId, { externalIds: unshown, window });
  if (isSuspicious(lost, of)) throw new Held({ why: "removals", lost, of, removals: gone });
  if (isEmpty && requests > 0) throw new Held({ why: "empty", lost, of, removals: gone });
}

function withoutAll(ids: string[], others: string[]): string[] {
  const left = new Set(others);
  return left.size === 0 ? ids : ids.filter((id) => !left.has(id));
}
