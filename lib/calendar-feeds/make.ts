import { setImmediate } from "node:timers/promises";
import { calendarParts, type FeedEvent, type Look } from "@/lib/calendar-feeds/calendar";
import type { FoundFeed } from "@/lib/calendar-feeds/find";
import { sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";

const PARTS_A_TURN = 100;

/** A calendar as it goes over the wire. */
export type MadeCalendar = { text: string; etag: string; modifiedAt: Date };

/**
 * Makes a feed's calendar of the events that overlap its window, and remembers what it was made of. Two at once may
 * both do it; the later one's memory counts, and it is true.
 */
export async function makeCalendar(feed: FoundFeed): Promise<MadeCalendar> {
  const isOfMany = feed.agentId === null;
  const text = await draw(
    { name: nameOf(feed), level: feed.level, isOfMany },
    await readEvents(feed, isOfMany ? "greatest(e.updated_at, a.updated_at)" : "e.updated_at"),
  );
  // Weak: a proxy may compress it.
  const etag = `W/"${sha256(text).slice(0, 32)}"`;
  const { rows } = await pool().query<{ modifiedAt: Date }>(
    `UPDATE calendar_feed SET made_of = $2, made_at_snapshot = $3, etag = $4,
       modified_at = CASE WHEN etag = $4 THEN modified_at
                     ELSE greatest(date_trunc('second', now()), modified_at + interval '1 second') END
     WHERE id = $1 RETURNING modified_at AS "modifiedAt"`,
    [feed.id, feed.madeOf, feed.snapshot, etag],
  );
  return { text, etag, modifiedAt: rows[0]?.modifiedAt ?? new Date() };
}

/** A large calendar takes seconds to draw: other requests are answered in between. */
async function draw(look: Look, events: FeedEvent[]): Promise<string> {
  const parts: string[] = [];
  for (const part of calendarParts(look, events)) {
    parts.push(part);
    if (parts.length % PARTS_A_TURN === 0) await setImmediate();
  }
  return parts.join("");
}

function nameOf({ name, organizationName }: FoundFeed): string {
  return name === null ? organizationName : `${name}, ${organizationName}`;
}

/** @param changedAt SQL: when what the calendar says of an event last changed */
async function readEvents(feed: FoundFeed, changedAt: string): Promise<FeedEvent[]> {
  const { rows } = await pool().query<FeedEvent>(
    `SELECT e.id, a.name AS "agentName", t.name AS "typeName", t.is_time_off AS "isTimeOff", e.starts_at AS "startsAt",
            e.ends_at AS "endsAt", e.time_zone AS "timeZone", e.all_day AS "allDay", e.policy,
            e.is_policy_private AS "isPolicyPrivate", e.created_at AS "createdAt", ${changedAt} AS "changedAt"
     FROM event e JOIN agent a ON a.id = e.agent_id JOIN event_type t ON t.id = e.event_type_id
     WHERE e.organization_id = $1 AND e.starts_at < $2 AND e.ends_at > $3
       AND ($4::uuid IS NULL OR e.agent_id = $4) AND ($5::uuid IS NULL OR a.team_id = $5)
       AND a.deactivated_at IS NULL
     ORDER BY e.starts_at, e.id`,
    [feed.organizationId, feed.endsAt, feed.startsAt, feed.agentId, feed.teamId],
  );
  return rows;
}
