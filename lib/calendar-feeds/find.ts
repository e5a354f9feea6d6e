import type { FeedLevel } from "@/lib/calendar-feeds/schemas";
import { sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";
import { addDays, addMonths, endOfDay, startOfDay, today } from "@/lib/time";

const DAYS_BACK = 90;
const MONTHS_AHEAD = 12;
/** To be changed with whatever changes the calendars of the same events. */
const FORMAT = "1";

/** A feed that somebody asked for, and whether its calendar has to be made again. */
export type FoundFeed = {
  id: string;
  organizationId: string;
  organizationName: string;
  agentId: string | null;
  teamId: string | null;
  /** The agent's name or the team's; null for everyone. */
  name: string | null;
  level: FeedLevel;
  startsAt: Date;
  endsAt: Date;
  /** What its calendar would be made of now, to be compared with the next time. */
  madeOf: string;
  snapshot: string;
  /** The calendar is as it was when it was last made: this is what to say of it. Null: it is to be made. */
  unchanged: { etag: string; modifiedAt: Date } | null;
};

type Row = Omit<FoundFeed, "startsAt" | "endsAt" | "madeOf" | "unchanged"> & {
  timeZone: string;
  agents: string;
  types: string;
  madeOf: string | null;
  etag: string | null;
  modifiedAt: Date | null;
  hasNewEvents: boolean;
};

/**
 * The feed behind the secret of an address, or null when there is none. It is one statement: it notes the fetch (at most
 * once a minute) and finds out whether anything that the calendar shows has changed, without reading its events. Events
 * have the change feed: whatever it has that was not visible when the calendar was made is new. Of agents and event
 * types a changed row has a greater xmin.
 */
export async function findFeed(secret: string): Promise<FoundFeed | null> {
  const { rows } = await pool().query<Row>(FIND, [sha256(secret)]);
  const [row] = rows;
  if (!row) return null;
  const { timeZone, agents, types, etag, modifiedAt, hasNewEvents, ...feed } = row;
  const day = today(timeZone);
  const from = addDays(day, -DAYS_BACK);
  const madeOf = [FORMAT, from, timeZone, feed.organizationName, agents, types].join("|");
  const isUnchanged = madeOf === row.madeOf && !hasNewEvents;
  return {
    ...feed,
    startsAt: new Date(startOfDay(from, timeZone).epochMilliseconds),
    endsAt: new Date(endOfDay(addMonths(day, MONTHS_AHEAD), timeZone).epochMilliseconds),
    madeOf,
    unchanged: isUnchanged && etag !== null && modifiedAt !== null ? { etag, modifiedAt } : null,
  };
}

const FIND = `
  WITH feed AS (
    SELECT *, made_at_snapshot::pg_snapshot AS made_at FROM calendar_feed WHERE secret_hash = $1
  ), noted AS (
    UPDATE calendar_feed f SET last_fetched_at = now() FROM feed
    WHERE f.id = feed.id AND (f.last_fetched_at IS NULL OR f.last_fetched_at < now() - interval '1 minute')
  )
  SELECT f.id, f.organization_id AS "organizationId", o.name AS "organizationName", o.time_zone AS "timeZone",
         f.agent_id AS "agentId", f.team_id AS "teamId", coalesce(a.name, t.name) AS name, f.level, f.etag,
         f.modified_at AS "modifiedAt", f.made_of AS "madeOf", pg_current_snapshot()::text AS snapshot,
         (SELECT count(*) || ':' || coalesce(sum(m.xmin::text::bigint), 0) FROM agent m
          WHERE m.organization_id = f.organization_id
            AND (f.agent_id IS NULL OR m.id = f.agent_id) AND (f.team_id IS NULL OR m.team_id = f.team_id)) AS agents,
         (SELECT count(*) || ':' || coalesce(sum(e.xmin::text::bigint), 0) FROM event_type e
          WHERE e.organization_id = f.organization_id) AS types,
         -- A database that was restored from a copy may count transactions from further back.
         pg_snapshot_xmax(f.made_at) > pg_snapshot_xmax(pg_current_snapshot())
           OR EXISTS (SELECT FROM event_change c
                      WHERE c.organization_id = f.organization_id
                        AND c.transaction_id >= pg_snapshot_xmin(f.made_at)::text::bigint
                        AND NOT pg_visible_in_snapshot(c.transaction_id::text::xid8, f.made_at)) AS "hasNewEvents"
  FROM feed f JOIN organization o ON o.id = f.organization_id
  LEFT JOIN agent a ON a.id = f.agent_id LEFT JOIN team t ON t.id = f.team_id`;
