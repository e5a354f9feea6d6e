import { checkWindow } from "@/lib/connections/window";
import type { WindowPreview, WindowQuery } from "@/lib/connections/window-schemas";
import { db, pool } from "@/lib/db";
import { notFound } from "@/lib/errors";
import { addMonths, countDays, toDay, today } from "@/lib/time";

/**
 * What another end of the window would change, by the ledger. Changes nothing, and asks the vendor nothing.
 * @throws AppError `not_found`, also for another organization's connection; `invalid_input` for an end that is refused
 */
export async function previewWindow(
  organizationId: string,
  connectionId: string,
  query: WindowQuery,
): Promise<WindowPreview> {
  const connection = await db().connection.findFirst({
    where: { id: connectionId, organizationId },
    select: { syncFrom: true, syncUntil: true, organization: { select: { timeZone: true } } },
  });
  if (!connection) throw notFound("connection");
  const now = today(connection.organization.timeZone);
  const [syncFrom, before] = [toDay(connection.syncFrom), toDay(connection.syncUntil)];
  const syncUntil = query.syncUntil ?? addMonths(now, query.rollingMonths ?? 0);
  checkWindow({ syncFrom, syncUntil }, now);
  const { rows } = await pool().query<Pick<WindowPreview, "eventsRemoved" | "eventsResized" | "requestsEntering">>(
    `SELECT count(*) FILTER (WHERE outcome = 'synced' AND start_date > $3::date)::int AS "eventsRemoved",
            count(*) FILTER (WHERE outcome = 'synced' AND end_date IS NULL AND start_date <= $3::date AND $3::date <> $4::date)::int
              AS "eventsResized",
            count(*) FILTER (WHERE reason = 'outside_window' AND start_date > $4::date AND start_date <= $3::date)::int
              AS "requestsEntering"
     FROM request WHERE connection_id = $1 AND organization_id = $2`,
    [connectionId, organizationId, syncUntil, before],
  );
  const counted = rows[0] ?? { eventsRemoved: 0, eventsResized: 0, requestsEntering: 0 };
  return { syncUntil, days: countDays(before, syncUntil) - 1, ...counted };
}
