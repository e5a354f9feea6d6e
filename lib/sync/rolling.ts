import { Temporal } from "temporal-polyfill";
import { readSettings } from "@/lib/connections/settings";
import { pool } from "@/lib/db";
import { addMonths, dayOf } from "@/lib/time";

/** A connection as a run was taken. */
type Row = { connection_id: string; settings: unknown; sync_until: string; time_zone: string; started_at: Date };

type Moved = { sync_until: string; read_until: string | null };

/**
 * Moves the end of a rolling window along: some months after today, in the organization's zone, by the database's
 * clock. So it moves once a day, with the first run of the day.
 *
 * The ledger is placed again, for what it knows of the days that enter and for requests without an end.
 * `read_until` remembers up to where the vendor was asked: until a run has read the rest, each one tries.
 * @returns null when nothing moved
 */
export async function moveWindow(row: Row): Promise<Moved | null> {
  const { rollingMonths } = readSettings(row.settings);
  if (rollingMonths === null) return null;
  const until = addMonths(today(row), rollingMonths);
  if (until === row.sync_until) return null;
  // An admin who changed the window a moment ago has the last word.
  const { rows } = await pool().query<Moved>(
    `UPDATE connection SET sync_until = $2, read_until = coalesce(read_until, sync_until), replan_at = now()
     WHERE id = $1 AND sync_until = $3 AND settings = $4
     RETURNING sync_until::text, read_until::text`,
    [row.connection_id, until, row.sync_until, row.settings],
  );
  return rows[0] ?? null;
}

function today(row: Row): string {
  return dayOf(Temporal.Instant.fromEpochMilliseconds(row.started_at.getTime()), row.time_zone);
}
