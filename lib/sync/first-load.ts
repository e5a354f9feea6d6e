import { isUniqueViolation, type Transaction, transaction } from "@/lib/db";
import type { Day, ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
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
  const behind = new OneBehind();
  try {
    return await load(session, run, behind);
  } catch (error) {
    // What has come is written before the run ends: the next try starts from there.
    await behind.abandon();
    throw error;
  }
}

async function load(session: ProviderSession, run: LeasedRun, behind: OneBehind) {
  const reading = new Reading(run);
  await reading.start();
  const people = await session.listPeople();
  await reading.sawPeople(people.length);
  const known = await KnownRequests.load(run.connectionId);
  const writer = new PieceWriter(run, session.namesSeen(), { isLedgerEmpty: known.size === 0 });
  await behind.hand(() => writer.welcome(people));
  async function take(piece: Piece): Promise<void> {
    for (const { externalId } of piece.requests) known.meet(externalId);
    notePolicies(writer.seen.policies, piece.requests, { isFresh: true });
    await behind.hand(() => writer.write(piece));
  }
  for await (const { range, requests } of session.readWindow(run.window)) {
    await take({ requests, newFrom: range.from === run.window.from ? null : range.from });
    await reading.sawPiece({ range, requests }, writer.events);
  }
  if (reading.mayMissOpenEnded) {
    await take({ requests: await session.listOpenEnded(run.window.from), newFrom: run.window.until });
  }
  const { policies } = writer.seen;
  const hidden = await readHidden(session, run, { people, isTimeOff: (policy) => policies.has(policy) });
  for (const { externalId } of hidden.approved) known.meet(externalId);
  await reading.sawAll();
  await behind.finish();
  const rest = { people: null, timeOff: [], names: session.namesSeen(), policies, hidden, isEmpty: false };
  const findings: Findings = { kind: "sweep", ...rest, gone: known.unmet(), replacedBefore: writer.replaced };
  return { findings, written: writer.written };
}

/** Requests of some days; those that begin before `newFrom` may have come with the days before. Null: none did. */
type Piece = { requests: TimeOff[]; newFrom: Day | null };

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
    private readonly start: { isLedgerEmpty: boolean },
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

  async write({ requests, newFrom }: Piece): Promise<void> {
    const mayBeStored = ({ span }: TimeOff) =>
      !this.start.isLedgerEmpty || (newFrom !== null && (span.startDate === null || span.startDate < newFrom));
    try {
      await this.settle(requests, mayBeStored);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // Somebody moved a request to later days while the load was between the two: it came with both.
      this.ground = null;
      await this.settle(requests, () => true);
    }
  }

  private async settle(requests: TimeOff[], mayBeStored: (request: TimeOff) => boolean): Promise<void> {
    const { run } = this;
    const tally = await transaction(async (tx) => {
      const { placedAt } = await holdRun(tx, run);
      const ground = await this.standOn(tx, placedAt?.getTime() ?? 0);
      await declareWriter(tx, run.connectionId);
      return settle(tx, run, ground, requests.map(found), { mayBeStored });
    });
    add(this.written, tally);
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
