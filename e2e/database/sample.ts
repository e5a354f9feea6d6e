import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/api-keys/schemas";
import { createApiKey } from "@/lib/api-keys/service";
import { encrypt } from "@/lib/crypto";
import { db, pool, transaction } from "@/lib/db";
import { createOrganization, type Organization } from "@/lib/members/organization";

/** Rows that tests start from. Names are made up anew each time, so that tests of a file never meet. */

const EVERY_SCOPE: Scope[] = ["events:read", "events:write", "agents:read", "agents:write"];

/** An organization in Europe/London, with the default event types. */
export function makeOrganization(): Promise<Organization> {
  return createOrganization({ name: `Sample ${randomUUID()}`, timeZone: "Europe/London" });
}

/** @returns the key's secret */
export async function makeKey(organizationId: string, scopes: Scope[] = EVERY_SCOPE): Promise<string> {
  return (await createApiKey(organizationId, { name: "test", scopes })).secret;
}

export function makeAgent(
  organizationId: string,
  given: { email?: string; name?: string; timeZone?: string } = {},
): Promise<{ id: string; email: string }> {
  return db().agent.create({
    data: { organizationId, email: `${randomUUID()}@sample.example`, name: "Ada Park", ...given },
    select: { id: true, email: true },
  });
}

/** @returns the id of the organization's event type of this name */
export async function findType(organizationId: string, name = "Meeting"): Promise<string> {
  return (await db().eventType.findFirstOrThrow({ where: { organizationId, name } })).id;
}

/** A HiBob connection that a sync would find due. */
export async function makeConnection(organizationId: string): Promise<string> {
  const id = randomUUID();
  await db().connection.create({
    data: {
      id,
      organizationId,
      integration: "hibob",
      credentials: encrypt("sample token", id),
      credentialsHint: "SERVICE-1",
      syncFrom: new Date("2026-01-01"),
      syncUntil: new Date("2027-01-01"),
    },
  });
  return id;
}

type Given = { organizationId: string; agentId: string; startsAt?: string; endsAt?: string };

/** @returns the id */
export async function makeManualEvent({ organizationId, agentId, startsAt, endsAt }: Given): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day)
     VALUES ($1, $2, $3, $4, $5, 'Europe/London', false) RETURNING id`,
    [
      organizationId,
      agentId,
      await findType(organizationId),
      startsAt ?? "2026-11-02T09:00Z",
      endsAt ?? "2026-11-02T10:00Z",
    ],
  );
  return rows[0]?.id ?? "";
}

/** Written as the connection's sync writes it. @returns the id */
export async function makeSyncedEvent(
  given: Given & { connectionId: string; policy?: string; isPolicyPrivate?: boolean },
): Promise<string> {
  const { organizationId, agentId, connectionId } = given;
  const typeId = await findType(organizationId, "Time off");
  return transaction(async (tx) => {
    await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
    const { rows } = await tx.query<{ id: string }>(
      `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day,
         connection_id, external_id, policy, is_policy_private)
       VALUES ($1, $2, $3, $4, $5, 'Europe/London', true, $6, gen_random_uuid()::text, $7, $8) RETURNING id`,
      [
        organizationId,
        agentId,
        typeId,
        given.startsAt ?? "2026-11-02T00:00Z",
        given.endsAt ?? "2026-11-03T00:00Z",
        connectionId,
        given.policy ?? "Holiday",
        given.isPolicyPrivate ?? false,
      ],
    );
    return rows[0]?.id ?? "";
  });
}
