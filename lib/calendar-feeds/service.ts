import { z } from "zod";
import type { Act } from "@/lib/acts";
import { decodeCursor, type Page, toPage } from "@/lib/api/cursor";
import { instant } from "@/lib/api/schemas";
import type { AddFeedInput, CalendarFeed, FeedsQuery, MadeCalendarFeed } from "@/lib/calendar-feeds/schemas";
import { randomSecret, sha256 } from "@/lib/crypto";
import { pool, type Transaction, transaction } from "@/lib/db";
import { env } from "@/lib/env";
import { notFound } from "@/lib/errors";
import { record } from "@/lib/record";

const HINT_LENGTH = 6;

/** The order of the list: newest first, then id. */
const position = z.tuple([instant, z.uuid()]);

const COLUMNS = `f.id, CASE WHEN f.agent_id IS NOT NULL THEN 'agent' WHEN f.team_id IS NOT NULL THEN 'team' ELSE 'everyone' END AS whose,
  f.agent_id AS "agentId", coalesce(a.name, t.name) AS name, f.level, f.hint, f.created_at AS "createdAt",
  f.renewed_at AS "renewedAt", f.last_fetched_at AS "lastFetchedAt"`;
const TABLES = "calendar_feed f LEFT JOIN agent a ON a.id = f.agent_id LEFT JOIN team t ON t.id = f.team_id";

type Instants = "createdAt" | "renewedAt" | "lastFetchedAt";
type Row = Omit<CalendarFeed, Instants> & { createdAt: Date; renewedAt: Date | null; lastFetchedAt: Date | null };

/** The organization's feeds, newest first. Their addresses are not known here. */
export async function listCalendarFeeds(organizationId: string, query: FeedsQuery): Promise<Page<CalendarFeed>> {
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor, position);
  const { rows } = await pool().query<Row>(
    `SELECT ${COLUMNS} FROM ${TABLES}
     WHERE f.organization_id = $1
       AND ($2::timestamptz IS NULL OR f.created_at < $2 OR (f.created_at = $2 AND f.id > $3::uuid))
     ORDER BY f.created_at DESC, f.id LIMIT $4`,
    [organizationId, after && new Date(after[0]), after?.[1], query.limit + 1],
  );
  return toPage(rows, {
    limit: query.limit,
    toWire,
    position: (row) => [row.createdAt.toISOString(), row.id],
  });
}

/** How many feeds there are, and when one was last fetched. */
export async function countCalendarFeeds(
  organizationId: string,
): Promise<{ count: number; lastUsedAt: string | null }> {
  const { rows } = await pool().query<{ count: number; lastUsedAt: Date | null }>(
    `SELECT count(*)::int AS count, max(last_fetched_at) AS "lastUsedAt" FROM calendar_feed WHERE organization_id = $1`,
    [organizationId],
  );
  return { count: rows[0]?.count ?? 0, lastUsedAt: rows[0]?.lastUsedAt?.toISOString() ?? null };
}

/**
 * Makes a feed. Its address stands in this answer and nowhere else.
 * @throws AppError `not_found` for an agent or a team of nobody or of another organization
 */
export async function addCalendarFeed(organizationId: string, input: AddFeedInput): Promise<MadeCalendarFeed> {
  const secret = randomSecret();
  const feed = await transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO calendar_feed (organization_id, agent_id, team_id, level, secret_hash, hint)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [
        organizationId,
        input.whose === "agent" ? await findId(tx, AGENT, [organizationId, input.agentId]) : null,
        input.whose === "team" ? await findId(tx, TEAM, [organizationId, input.team]) : null,
        input.level,
        sha256(secret),
        secret.slice(0, HINT_LENGTH),
      ],
    );
    const made = await readFeed(tx, organizationId, rows[0]?.id ?? "");
    await record(tx, organizationId, {
      action: "calendar_feed.made",
      target: targetOf(made),
      details: { level: made.level },
    });
    return made;
  });
  return { ...feed, address: addressOf(secret) };
}

/**
 * Gives a feed a new address; the old one ends at once.
 * @returns with its new address, this once
 * @throws AppError `not_found`
 */
export async function renewCalendarFeed(organizationId: string, id: string): Promise<MadeCalendarFeed> {
  const secret = randomSecret();
  const feed = await transaction(async (tx) => {
    await tx.query(
      `UPDATE calendar_feed SET secret_hash = $3, hint = $4, renewed_at = now(), last_fetched_at = NULL
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, sha256(secret), secret.slice(0, HINT_LENGTH)],
    );
    const renewed = await readFeed(tx, organizationId, id);
    await record(tx, organizationId, { action: "calendar_feed.renewed", target: targetOf(renewed), details: {} });
    return renewed;
  });
  return { ...feed, address: addressOf(secret) };
}

/** Ends a feed at once. @throws AppError `not_found` */
export async function revokeCalendarFeed(organizationId: string, id: string): Promise<void> {
  await transaction(async (tx) => {
    const feed = await readFeed(tx, organizationId, id);
    const { rowCount } = await tx.query("DELETE FROM calendar_feed WHERE organization_id = $1 AND id = $2", [
      organizationId,
      id,
    ]);
    if (rowCount === 0) throw notFound("calendar feed");
    await record(tx, organizationId, { action: "calendar_feed.revoked", target: targetOf(feed), details: {} });
  });
}

const AGENT = { what: "agent", text: "SELECT id FROM agent WHERE organization_id = $1 AND id = $2" };
const TEAM = { what: "team", text: "SELECT id FROM team WHERE organization_id = $1 AND name = $2" };

async function findId(tx: Transaction, { what, text }: typeof AGENT, values: string[]): Promise<string> {
  const { rows } = await tx.query<{ id: string }>(text, values);
  if (!rows[0]) throw notFound(what);
  return rows[0].id;
}

async function readFeed(tx: Transaction, organizationId: string, id: string): Promise<CalendarFeed> {
  const { rows } = await tx.query<Row>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE f.organization_id = $1 AND f.id = $2`, [
    organizationId,
    id,
  ]);
  if (!rows[0]) throw notFound("calendar feed");
  return toWire(rows[0]);
}

function targetOf({ id, whose, name }: CalendarFeed): Act["target"] {
  if (name === null) return { id, name: "everyone" };
  return { id, name: whose === "team" ? `the team ${name}` : name };
}

function addressOf(secret: string): string {
  return `${env().APP_URL ?? ""}/api/ical/${secret}.ics`;
}

function toWire({ createdAt, renewedAt, lastFetchedAt, ...row }: Row): CalendarFeed {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    renewedAt: renewedAt?.toISOString() ?? null,
    lastFetchedAt: lastFetchedAt?.toISOString() ?? null,
  };
}
