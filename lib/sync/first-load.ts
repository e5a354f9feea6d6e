import { type Transaction, transaction } from "@/lib/db";
import type { ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
import { add, declareWriter } from "@/lib/sync/apply";
import { readHidden } from "@/lib/sync/hidden";
import { KnownRequests } from "@/lib/sync/known-requests";
import { holdRun, type LeasedRun } from "@/lib/sync/lease";
import { loadReplaced } from "@/lib/sync/ledger";
import { OneBehind } from "@/lib/sync/one-behind";
import type { Ground } from "@/lib/sync/place";
import type { Tally } from "@/lib/sync/plan";
import { notePolicies, type SeenInRun } from "@/lib/sync/policy-plan";
import { Reading } from "@/lib/sync/reading";
import { type Findings, found, settle, welcome } from "@/lib/sync/reconcile";
import { type Names, openRoster } from "@/lib/sync/roster";

/**
 * The first sync: writes each piece of the window as it comes, while the next is asked for. There is nothing yet that a
 * bad answer could take away, the first events show while the rest loads, and memory holds one piece at a time. Should
 * it end half way, the next try finds what is there and goes on.
 *
 * @returns what is left for the end: requests of an earlier try that the vendor no longer has
 */
export async function loadFirst(
  session: ProviderSession,
  run: LeasedRun,
): Promise<{ findings: Findings; written: Tally }> {
  const reading = new Reading(run);
  await reading.start();
  const people = await session.listPeople();
  await reading.sawPeople(people.length);
  const known = await KnownRequests.load(run.connectionId);
  const writer = new PieceWriter(run, session.namesSeen());
  const behind = new OneBehind();
  await behind.hand(() => writer.welcome(people));
  async function take(requests: TimeOff[]): Promise<void> {
    for (const { externalId } of requests) known.meet(externalId);
    notePolicies(writer.seen.policies, requests, { isFresh: true });
    await behind.hand(() => writer.write(requests));
  }
  try {
    for await (const piece of session.readWindow(run.window)) {
      await take(piece.requests);
      await reading.sawPiece(piece, writer.events);
    }
  } catch (error) {
    // What was read before the vendor failed is written all the same: it shows until the next try.
    await behind.finish().catch(() => undefined);
    throw error;
  }
  if (reading.mayMissOpenEnded) await take(await session.listOpenEnded(run.window.from));
  const { policies } = writer.seen;
  const hidden = await readHidden(session, run, { people, isTimeOff: (policy) => policies.has(policy) });
  for (const { externalId } of hidden.approved) known.meet(externalId);
  await reading.sawAll();
  await behind.finish();
  const rest = { people: null, timeOff: [], names: session.namesSeen(), policies, hidden, isEmpty: false };
  const findings: Findings = { kind: "sweep", ...rest, gone: known.unmet(), replacedBefore: writer.replaced };
  return { findings, written: writer.written };
}

/** Writes people and pieces, each in a transaction of its own, on ground that is looked at anew only when it has changed. */
class PieceWriter {
  readonly written: Tally = { added: 0, changed: 0, removed: 0 };
  readonly seen: SeenInRun = { policies: new Map(), isComplete: true };
  private ground: Ground | null = null;
  private placedAtMs = 0;
  private eventsBefore = 0;

  constructor(
    private readonly run: LeasedRun,
    private readonly names: Names,
  ) {}

  async welcome(people: ProviderPerson[]): Promise<void> {
    await transaction(async (tx) => {
      await holdRun(tx, this.run);
      await welcome(tx, this.run, people);
      // Of an earlier try.
      const { rows } = await tx.query("SELECT count(*)::int AS events FROM event WHERE connection_id = $1", [
        this.run.connectionId,
      ]);
      this.eventsBefore = rows[0].events;
    });
  }

  /** On the schedule by now. */
  get events(): number {
    return this.eventsBefore + this.written.added - this.written.removed;
  }

  async write(requests: TimeOff[]): Promise<void> {
    const { run } = this;
    await transaction(async (tx) => {
      const { placedAt } = await holdRun(tx, run);
      const ground = await this.standOn(tx, placedAt?.getTime() ?? 0);
      await declareWriter(tx, run.connectionId);
      add(this.written, await settle(tx, run, ground, requests.map(found)));
    });
  }

  /** Requests that were known as replaced when the pieces were placed. */
  get replaced(): Set<string> | undefined {
    return this.ground?.replaced;
  }

  /** Links changed since: what is written was placed again by then, and what comes must know of them too. */
  private async standOn(tx: Transaction, placedAtMs: number): Promise<Ground> {
    if (this.ground && this.placedAtMs === placedAtMs) return this.ground;
    this.placedAtMs = placedAtMs;
    this.ground = {
      roster: await openRoster(tx, this.run),
      window: this.run.window,
      replaced: await loadReplaced(tx, this.run.connectionId),
      names: this.names,
      seen: this.seen,
    };
    return this.ground;
  }
}
