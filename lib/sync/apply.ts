import { NEEDS_ATTENTION } from "@/lib/connections/reasons";
import type { Counts } from "@/lib/connections/schemas";
import type { Transaction } from "@/lib/db";
import type { Statement } from "@/lib/sync/columns";
import { type Copy, sendCopy } from "@/lib/sync/copy";
import { OneBehind } from "@/lib/sync/one-behind";
import type { Plan, Tally } from "@/lib/sync/plan";
import type { Target } from "@/lib/sync/roster";
import { insertEvents, updateEvents } from "@/lib/sync/write-events";
import { insertRequests, updateRequests } from "@/lib/sync/write-requests";

/** Rows a statement, so that one statement's values stay small whatever the size of the plan. */
const ROWS = 10_000;

/** The counts of a ledger do not add up. The transaction must not commit then. */
export class LedgerBroken extends Error {
  override readonly name = "LedgerBroken";
}

/**
 * Writes plans as they come: set-based, no query per row. While one statement is executed, the next is made ready, and
 * the next plan with it. The transaction must have declared itself the connection's writer (declareWriter), or the
 * database refuses. It also holds the connection, so nobody else writes these rows, and what a plan says is new is new.
 */
export async function apply(tx: Transaction, target: Target, plans: Iterable<Plan>): Promise<Tally> {
  const tally: Tally = { added: 0, changed: 0, removed: 0 };
  const behind = new OneBehind();
  for (const plan of plans) {
    if (plan.eventDeletes.length > 0) {
      await behind.hand(async () => void (await removeEvents(tx, target, plan.eventDeletes)));
    }
    for (const statement of statementsOf(target, plan)) await behind.hand(() => send(tx, statement));
    add(tally, plan);
  }
  await behind.finish();
  return tally;
}

/** Adds the second to the first. */
export function add(sum: Tally, { added, changed, removed }: Tally): void {
  sum.added += added;
  sum.changed += changed;
  sum.removed += removed;
}

async function send(tx: Transaction, statement: Statement | Copy): Promise<void> {
  if ("into" in statement) await sendCopy(tx, statement);
  else await tx.query(statement);
}

function* statementsOf(target: Target, plan: Plan): Generator<Statement | Copy> {
  for (const rows of chunks(plan.inserts)) yield insertRequests(target, rows);
  for (const rows of chunks(plan.updates)) yield updateRequests(target, rows);
  for (const rows of chunks(plan.eventInserts)) yield insertEvents(target, rows);
  for (const rows of chunks(plan.eventUpdates)) yield updateEvents(target, rows);
}

/** Takes requests out of the ledger, and their events off the schedule. @returns how many events went */
export async function remove(tx: Transaction, target: Target, externalIds: string[]): Promise<number> {
  const removed = await removeEvents(tx, target, externalIds);
  for (const ids of chunks(externalIds)) {
    await tx.query("DELETE FROM request WHERE connection_id = $1 AND external_id = ANY($2)", [
      target.connectionId,
      ids,
    ]);
  }
  return removed;
}

/** The read-only law: only a transaction that says so may write this connection's events. */
export async function declareWriter(tx: Transaction, connectionId: string): Promise<void> {
  await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
}

/**
 * Counts the ledger, and checks the conservation law against the schedule.
 * @throws LedgerBroken when the sum or the events do not agree
 */
export async function countLedger(tx: Transaction, connectionId: string): Promise<Counts> {
  const { rows } = await tx.query(
    `SELECT count(*)::int AS requests,
            count(*) FILTER (WHERE outcome = 'synced')::int AS synced,
            count(*) FILTER (WHERE outcome = 'skipped')::int AS skipped,
            count(*) FILTER (WHERE outcome = 'unmatched')::int AS unmatched,
            count(*) FILTER (WHERE outcome = 'failed')::int AS failed,
            count(*) FILTER (WHERE reason = ANY($2))::int AS attention,
            (SELECT count(*)::int FROM event WHERE connection_id = $1) AS events
     FROM request WHERE connection_id = $1`,
    [connectionId, NEEDS_ATTENTION],
  );
  const counts = rows[0] as Counts;
  const sum = counts.synced + counts.skipped + counts.unmatched + counts.failed;
  if (sum !== counts.requests || counts.events !== counts.synced) {
    throw new LedgerBroken(`The ledger does not add up: ${JSON.stringify(counts)}`);
  }
  return counts;
}

async function removeEvents(tx: Transaction, target: Target, externalIds: string[]): Promise<number> {
  let removed = 0;
  for (const ids of chunks(externalIds)) {
    const { rowCount } = await tx.query("DELETE FROM event WHERE connection_id = $1 AND external_id = ANY($2)", [
      target.connectionId,
      ids,
    ]);
    removed += rowCount ?? 0;
  }
  return removed;
}

function chunks<T>(items: T[]): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < items.length; at += ROWS) result.push(items.slice(at, at + ROWS));
  return result;
}
