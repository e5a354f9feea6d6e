import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

const WINDOW_SECONDS = 60;
/** A process sets aside this share of a minute's calls at a time, so that it writes once for all of them. */
const SHARES = 40;
const MOST_KNOWN = 10_000;

/** What a key may still do in this minute. */
export type Allowance = { isAllowed: boolean; limit: number; windowSeconds: number; left: number; secondsLeft: number };

/** What this process knows of one key. */
type Known = {
  /** Of the minute, by this process's own steady clock. */
  endsAtMs: number;
  /** Calls that are set aside for this process and not used. */
  own: number;
  /** Calls that nobody had set aside when we last looked. */
  free: number;
  asking: Promise<void> | null;
};

/** Kept on the process: a bundler may load this file once for each of its bundles. */
const kept = globalThis as typeof globalThis & { rosterlineKeyBudgets?: Map<string, Known> };

/**
 * Takes one call from what a key may do in a minute of the database's clock. All processes share that limit: each sets
 * aside some calls at a time, so no minute has more than the limit, and a share that a process does not use up is lost
 * to the others until the next one (docs/decisions/0031).
 * @throws AppError `unauthenticated` when the key is gone by now
 */
export async function takeCall(apiKeyId: string): Promise<Allowance> {
  const known = recall(apiKeyId);
  const limit = env().API_KEY_REQUESTS_PER_MINUTE;
  while (!isOver(known) && known.own === 0) {
    known.asking ??= setAside(apiKeyId, known, limit).finally(() => {
      known.asking = null;
    });
    await known.asking;
  }
  const isAllowed = known.own > 0;
  if (isAllowed) known.own -= 1;
  const secondsLeft = Math.max(1, Math.ceil((known.endsAtMs - performance.now()) / 1000));
  return { isAllowed, limit, windowSeconds: WINDOW_SECONDS, left: known.own + known.free, secondsLeft };
}

/** Of this minute nothing is left, neither here nor elsewhere. A minute that ended starts with nothing set aside. */
function isOver(known: Known): boolean {
  if (performance.now() >= known.endsAtMs) {
    known.own = 0;
    return false;
  }
  return known.own === 0 && known.free === 0;
}

async function setAside(apiKeyId: string, known: Known, limit: number): Promise<void> {
  const share = Math.max(1, Math.floor(limit / SHARES));
  const { rows } = await pool().query<{ taken: number; ms: number }>(
    `INSERT INTO api_key_use AS known (api_key_id, minute, taken)
     SELECT id, date_trunc('minute', now()), $2 FROM api_key WHERE id = $1
     ON CONFLICT (api_key_id) DO UPDATE SET minute = greatest(known.minute, excluded.minute),
       taken = CASE WHEN known.minute >= excluded.minute THEN known.taken + $2 ELSE $2 END
     RETURNING taken, extract(epoch FROM minute + interval '1 minute' - now())::float8 * 1000 AS ms`,
    [apiKeyId, share],
  );
  const [row] = rows;
  if (!row) throw new AppError("unauthenticated", "This API key is unknown, expired or revoked.");
  known.endsAtMs = performance.now() + row.ms;
  known.own = Math.max(0, Math.min(share, limit - (row.taken - share)));
  known.free = Math.max(0, limit - row.taken);
}

function recall(apiKeyId: string): Known {
  kept.rosterlineKeyBudgets ??= new Map();
  const budgets = kept.rosterlineKeyBudgets;
  const found = budgets.get(apiKeyId);
  if (found) return found;
  if (budgets.size >= MOST_KNOWN) budgets.clear();
  const known = { endsAtMs: 0, own: 0, free: 0, asking: null };
  budgets.set(apiKeyId, known);
  return known;
}
