import { randomUUID } from "node:crypto";
import { type Frame, refuse } from "@/lib/api/answer";
import { toProblem } from "@/lib/api/problem";
import type { Caller } from "@/lib/auth/caller";
import { decrypt, encrypt, sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";
import { AppError, invalidInput } from "@/lib/errors";

const HEADER = "Idempotency-Key";
/** A call that has no answer after this long has broken off: its process died. */
const LONGEST_CALL_SECONDS = 120;

type Asked = { caller: Caller; request: Request; body: unknown; frame: Frame };
type Known = { id: string; fingerprint: string; status: number | null; answer: string | null; isYoung: boolean };

/**
 * Does a POST with an `Idempotency-Key` at most once: for 24 hours the same caller gets the same answer for the same
 * key. Refusals (4xx) are answers too; a vendor that is down (502, 503) and "too often" (429) are not, and may be tried again.
 * @throws AppError `idempotency_key_reused` for another call with that key; `in_progress` while the first is under way;
 * `outcome_unknown` when it broke off (docs/decisions/0031)
 */
export async function once(asked: Asked, work: () => Promise<Response>): Promise<Response> {
  const { request, caller } = asked;
  const key = request.headers.get(HEADER);
  if (key === null || request.method !== "POST") return work();
  if (!/^[\x21-\x7e]{1,255}$/.test(key))
    throw invalidInput(HEADER, `${HEADER} must be 1 to 255 visible ASCII characters.`);
  const owner = [caller.organizationId, caller.kind === "member" ? caller.memberId : caller.apiKeyId, key];
  const fingerprint = sha256(JSON.stringify([new URL(request.url).pathname, asked.body ?? null]));
  const id = randomUUID();
  const row = [...owner, id];
  if (!(await claim(row, fingerprint))) return replay(owner, fingerprint, asked.frame);
  const response = await work().catch(async (error: unknown) => {
    const { status } = toProblem(error, asked.frame.requestId);
    if (status === 429 || status === 502 || status === 503) {
      await release(row);
      throw error;
    }
    return refuse(error, request, asked.frame);
  });
  // What is sent piece by piece can't be kept; it is for calls that change nothing.
  if (response.headers.get("content-type")?.includes("ndjson")) await release(row);
  else await keep(row, response);
  return response;
}

/** Organization, caller, key, and the id of this claim: a call that took very long may have lost it to a later one. */
const ROW = "organization_id = $1 AND caller_id = $2 AND key = $3 AND id = $4";

/** @returns whether the key is ours now; false when it has been used already */
async function claim(row: string[], fingerprint: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `INSERT INTO idempotent_call AS known (organization_id, caller_id, key, id, fingerprint) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organization_id, caller_id, key) DO UPDATE
       SET id = excluded.id, fingerprint = excluded.fingerprint, status = NULL, answer = NULL, created_at = now()
       WHERE known.created_at < now() - interval '24 hours'`,
    [...row, encrypt(fingerprint, row[3] ?? "")],
  );
  return rowCount === 1;
}

async function replay(owner: string[], fingerprint: string, { headers }: Frame): Promise<Response> {
  const { rows } = await pool().query<Known>(
    `SELECT id, fingerprint, status, answer, created_at > now() - make_interval(secs => $4) AS "isYoung"
     FROM idempotent_call WHERE organization_id = $1 AND caller_id = $2 AND key = $3`,
    [...owner, LONGEST_CALL_SECONDS],
  );
  const [known] = rows;
  // Let go a moment ago, because it came to nothing.
  if (!known) throw inProgress();
  if (open(known.fingerprint, known.id) !== fingerprint)
    throw new AppError(
      "idempotency_key_reused",
      `This ${HEADER} was used for another call. Send a new one with each new call.`,
      [{ path: HEADER, message: "Used for another call." }],
    );
  if (known.status === null) throw known.isYoung ? inProgress() : outcomeUnknown();
  const all = new Headers(headers);
  all.set("idempotency-replayed", "true");
  if (known.answer === null) return new Response(null, { status: known.status, headers: all });
  all.set("content-type", known.status < 400 ? "application/json" : "application/problem+json");
  return new Response(open(known.answer, known.id), { status: known.status, headers: all });
}

async function keep(row: string[], response: Response): Promise<void> {
  const text = await response.clone().text();
  await pool().query(`UPDATE idempotent_call SET status = $5, answer = $6 WHERE ${ROW}`, [
    ...row,
    response.status,
    text === "" ? null : encrypt(text, row[3] ?? ""),
  ]);
}

async function release(row: string[]): Promise<void> {
  await pool().query(`DELETE FROM idempotent_call WHERE ${ROW}`, row);
}

function open(sealed: string, id: string): string {
  try {
    return decrypt(sealed, id);
  } catch {
    // The encryption key was rotated meanwhile.
    throw outcomeUnknown();
  }
}

function inProgress(): AppError {
  const words = `The first call with this ${HEADER} is still under way. Try again in a moment.`;
  return new AppError("in_progress", words, [], { retryAfterSeconds: 1 });
}

function outcomeUnknown(): AppError {
  return new AppError(
    "outcome_unknown",
    `The first call with this ${HEADER} broke off, and may have been carried out or not. Look whether it was; if not, send it again with a new key.`,
  );
}
