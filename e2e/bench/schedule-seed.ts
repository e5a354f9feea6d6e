import { randomUUID } from "node:crypto";
import { listAgents } from "@/lib/agents/list";
import { upsertAgents } from "@/lib/agents/service";
import { encrypt } from "@/lib/crypto";
import { db, transaction } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { createMember } from "@/lib/members/service";

/** The month that is filled: its clocks change in New York and in no other of the zones. */
export const MONTH = "2026-11-01";
const MONTH_DAYS = 28;
const ZONES = ["Europe/London", "America/New_York", "Asia/Manila", "Asia/Kolkata", null];
const TEAM_SIZE = 50;

export type Account = { email: string; password: string };

/** An organization with so many agents in teams of 50 and so many events on four weeks, four in five of them synced. */
export async function seedSchedule(agents: number, events: number): Promise<Account> {
  const organization = await createOrganization({ name: `Bench ${randomUUID()}`, timeZone: "Europe/London" });
  const account = { email: `${randomUUID()}@bench.example`, password: randomUUID() };
  await createMember(organization.id, { ...account, name: "Bench", role: "admin" });
  const people = Array.from({ length: agents }, (_, index) => ({
    name: `Agent ${String(index).padStart(4, "0")}`,
    email: `agent-${index}@bench.example`,
    timeZone: ZONES[index % ZONES.length] ?? null,
    team: `Team ${String(Math.floor(index / TEAM_SIZE)).padStart(2, "0")}`,
  }));
  for (let at = 0; at < people.length; at += 5000) await upsertAgents(organization.id, people.slice(at, at + 5000));
  await writeEvents(organization.id, events);
  return account;
}

/** Holidays of one to three days, mornings, afternoons and meetings, in turn; each on whole days of its agent's zone. */
async function writeEvents(organizationId: string, events: number): Promise<void> {
  const connectionId = randomUUID();
  await db().connection.create({
    data: {
      id: connectionId,
      organizationId,
      integration: "hibob",
      credentials: encrypt("no token", connectionId),
      credentialsHint: "SERVICE-1",
      syncFrom: new Date("2026-01-01"),
      syncUntil: new Date("2027-12-31"),
    },
  });
  await transaction(async (tx) => {
    await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
    await tx.query(
      `INSERT INTO event (organization_id, agent_id, event_type_id, starts_at, ends_at, time_zone, all_day, connection_id,
         external_id, policy)
       SELECT $1, a.id, t.id, (day + starts) AT TIME ZONE a.zone, (day + ends) AT TIME ZONE a.zone, a.zone, starts = '0 h',
         CASE WHEN is_synced THEN $2::uuid END, CASE WHEN is_synced THEN n::text END, CASE WHEN is_synced THEN 'Holiday' END
       FROM generate_series(0, $3::int - 1) AS n
       JOIN (SELECT a.id, coalesce(a.time_zone, 'Europe/London') AS zone, row_number() OVER (ORDER BY email) - 1 AS place,
               count(*) OVER () AS total FROM agent a WHERE organization_id = $1) a ON a.place = n % a.total
       CROSS JOIN LATERAL (SELECT n % 5 <> 0 AS is_synced, $4::date + ((n / a.total * 3 + a.place * 5) % $5)::int AS day,
         CASE n % 5 WHEN 0 THEN interval '9 h' WHEN 3 THEN interval '12 h' ELSE interval '0 h' END AS starts,
         CASE n % 5 WHEN 0 THEN interval '10 h' WHEN 1 THEN interval '72 h' WHEN 2 THEN interval '12 h'
           ELSE interval '24 h' END AS ends) placed
       JOIN event_type t ON t.organization_id = $1 AND t.name = CASE WHEN is_synced THEN 'Time off' ELSE 'Meeting' END`,
      [organizationId, connectionId, events, MONTH, MONTH_DAYS],
    );
  });
  const { data } = await listAgents(organizationId, { limit: 1 });
  if (data.length === 0) throw new Error("Nothing was seeded.");
}
