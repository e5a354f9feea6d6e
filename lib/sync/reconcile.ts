import type { Counts, RunCounts } from "@/lib/connections/schemas";
import type { Transaction } from "@/lib/db";
import type { DayRange, ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { apply, countLedger, declareWriter } from "@/lib/sync/apply";
import { decide } from "@/lib/sync/decide";
import {
  type KeptRequest,
  loadHiddenRequests,
  loadReplaced,
  loadRequests,
  loadStored,
  type Scope,
} from "@/lib/sync/ledger";
import { fingerprint, isSuspicious, type Loss, type Plan, plan, type Wanted, weighLoss } from "@/lib/sync/plan";
import { loadPolicies } from "@/lib/sync/policies";
import { notePolicies, type SeenPolicies } from "@/lib/sync/policy-plan";
import { addStrangers, ensureTimeOffType, linkByEmail, loadPeople, savePeople, type Target } from "@/lib/sync/roster";

/** What a run has learned from the vendor, complete for its scope. */
export type Findings = {
  /** Everyone, or null when the run did not ask. */
  people: ProviderPerson[] | null;
  /** Approved requests as they are now. Of the ledger rows in scope, those not among them are gone. */
  timeOff: TimeOff[];
  scope: Scope;
};

/** The guard stopped a run: it would have removed suspiciously much. */
export class Held extends Error {
  override readonly name = "Held";
  constructor(readonly loss: Loss) {
    super(`The run would remove ${loss.lost} of ${loss.of} future events.`);
  }
}

type Options = { window: DayRange; isConfirmed: boolean };

/**
 * Makes ledger and schedule equal to the projection of what was found, within the scope.
 * Runs in the caller's transaction, so that a failure changes nothing.
 * @throws Held when the guard says no
 */
export async function reconcile(
  tx: Transaction,
  target: Target,
  findings: Findings,
  options: Options,
): Promise<RunCounts> {
  const { scope } = findings;
  await ensureTimeOffType(tx, target.organizationId);
  if (findings.people) await savePeople(tx, target, findings.people);
  await addStrangers(tx, target, findings.timeOff);
  await linkByEmail(tx, target);
  const found = findings.timeOff.map((request): KeptRequest => ({ request, isAbsent: false }));
  // A sweep cannot see these, so their absence says nothing; a poll has weighed them itself.
  const hidden = scope === "all" ? await loadHiddenRequests(tx, target.connectionId) : [];
  const stored = await loadStored(tx, target.connectionId, { scope, window: options.window });
  const wanted = await place(tx, target, {
    kept: [...hidden, ...found],
    fresh: findings.timeOff,
    window: options.window,
  });
  const changes = plan(stored, wanted);
  const loss = weighLoss(stored, changes.deletes);
  if (scope === "all" && !options.isConfirmed && isSuspicious(loss)) throw new Held(loss);
  return write(tx, target, changes);
}

/** Places every request of the ledger again: agents, links, policies or the window changed. Asks the vendor nothing. */
export async function replan(tx: Transaction, target: Target, window: DayRange): Promise<RunCounts> {
  await ensureTimeOffType(tx, target.organizationId);
  await linkByEmail(tx, target);
  const kept = await loadRequests(tx, target.connectionId);
  const stored = await loadStored(tx, target.connectionId, { scope: "all", window });
  return write(tx, target, plan(stored, await place(tx, target, { kept, fresh: [], window })));
}

/**
 * @param input.kept in which a later entry of the same request wins
 * @param input.fresh those of them that the vendor just named: only they can rename a policy
 */
async function place(
  tx: Transaction,
  target: Target,
  input: { kept: KeptRequest[]; fresh: TimeOff[]; window: DayRange },
): Promise<Map<string, Wanted>> {
  const requests = input.kept.map((entry) => entry.request);
  const people = await loadPeople(tx, target);
  const seen: SeenPolicies = new Map();
  notePolicies(seen, input.fresh, { isFresh: true });
  notePolicies(seen, requests, { isFresh: false });
  const policies = await loadPolicies(tx, target, seen);
  const replaced = new Set(requests.flatMap((request) => request.previousExternalId ?? []));
  for (const id of await loadReplaced(
    tx,
    target.connectionId,
    requests.map((request) => request.externalId),
  ))
    replaced.add(id);
  const wanted = new Map<string, Wanted>();
  for (const { request, isAbsent } of input.kept) {
    const person = people.get(request.personExternalId);
    const policy = policies.get(request.policy);
    if (!person || !policy) throw new Error(`Request ${request.externalId} has no row for its person or policy.`);
    const isSuperseded = replaced.has(request.externalId);
    const row = {
      request: policy.name === request.policy ? request : { ...request, policy: policy.name },
      personId: person.id,
      decision: decide(request, { person, policy, window: input.window, isSuperseded }),
      isAbsent,
    };
    wanted.set(request.externalId, { ...row, fingerprint: fingerprint(row) });
  }
  return wanted;
}

async function write(tx: Transaction, target: Target, changes: Plan): Promise<RunCounts> {
  await declareWriter(tx, target.connectionId);
  await apply(tx, target, changes);
  const totals: Counts = await countLedger(tx, target.connectionId);
  return { ...totals, added: changes.added, changed: changes.changed, removed: changes.removed };
}
