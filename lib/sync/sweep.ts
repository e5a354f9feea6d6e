import { pool } from "@/lib/db";
import type { ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
import { readHidden } from "@/lib/sync/hidden";
import { KnownRequests } from "@/lib/sync/known-requests";
import type { LeasedRun } from "@/lib/sync/lease";
import { loadReplaced, loadRequests } from "@/lib/sync/ledger";
import { Parked } from "@/lib/sync/parked";
import { place, type Sight } from "@/lib/sync/place";
import { notePolicies, type SeenPolicies } from "@/lib/sync/policy-plan";
import { readChanges } from "@/lib/sync/poll";
import { Reading } from "@/lib/sync/reading";
import { type Findings, found } from "@/lib/sync/reconcile";
import { openRoster } from "@/lib/sync/roster";

/**
 * Reads everyone, and every request of the window, and compares each with the ledger as it comes. Only what differs is
 * kept, so that memory does not grow with what is as it was. Nothing is written: the caller does, all at once.
 */
export async function sweep(session: ProviderSession, run: LeasedRun): Promise<Findings> {
  const reading = new Reading(run);
  await reading.start();
  const people = await session.listPeople();
  await reading.sawPeople(people.length);
  const known = await KnownRequests.load(run.connectionId);
  const ground: Sight = {
    roster: await openRoster(pool(), run),
    window: run.window,
    replaced: await loadReplaced(pool(), run.connectionId),
  };
  const parked = new Parked();
  const policies: SeenPolicies = new Map();
  function compare(requests: TimeOff[]): void {
    notePolicies(policies, requests, { isFresh: true });
    for (const request of requests) {
      const fingerprint = known.meet(request.externalId);
      const isSame = fingerprint !== undefined && place(found(request), ground)?.fingerprint === fingerprint;
      if (!isSame) parked.add(request);
    }
  }
  for await (const piece of session.readWindow(run.window)) {
    compare(piece.requests);
    await reading.sawPiece(piece);
  }
  const openEnded = reading.mayMissOpenEnded ? await session.listOpenEnded(run.window.from) : [];
  compare(openEnded);
  const hidden = await readHidden(session, run, { people, isTimeOff: (policy) => policies.has(policy) });
  for (const { externalId } of hidden.approved) known.meet(externalId);
  await reading.sawAll();
  const gone = known.unmet();
  const isEmpty =
    reading.requests + openEnded.length === 0 &&
    gone.length > 0 &&
    !(await isExplained({ session, run, people, gone }));
  const timeOff = parked.chunks();
  return { kind: "sweep", people, timeOff, names: session.namesSeen(), policies, hidden, gone, isEmpty };
}

/** Whether each of these requests is gone for a reason: the vendor's own log removed it, or its person is not there. */
async function isExplained(given: {
  session: ProviderSession;
  run: LeasedRun;
  people: ProviderPerson[];
  gone: string[];
}): Promise<boolean> {
  const away = new Set(given.people.filter(({ isActive }) => !isActive).map(({ externalId }) => externalId));
  const kept = await loadRequests(pool(), given.run.connectionId, given.gone);
  const open = kept.filter(({ request }) => !away.has(request.personExternalId));
  if (open.length === 0) return true;
  const changes = await readChanges(given.session, given.run);
  const removed = new Set(changes.filter(({ kind }) => kind === "removed").map(({ externalId }) => externalId));
  return open.every(({ request }) => removed.has(request.externalId));
}
