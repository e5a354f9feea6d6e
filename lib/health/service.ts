import { setTimeout as wait } from "node:timers/promises";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** @throws AppError `unavailable` when the database does not answer within the time */
export async function checkDatabase(withinMs = 2000): Promise<void> {
  const timer = new AbortController();
  const tooLate = wait(withinMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${withinMs} ms`);
  });
  try {
    await Promise.race([pool().query("SELECT 1"), tooLate]);
  } catch (cause) {
    throw new AppError("unavailable", "The database can't be reached.", [], { cause });
  } finally {
    timer.abort();
    // Aborting ends the wait with an error that nobody needs.
    tooLate.catch(() => undefined);
  }
}
