import { randomUUID } from "node:crypto";
import type { Company } from "@/e2e/hibob/company";
import type { CompanyOptions } from "@/e2e/hibob/state/company-state";
import { sandbox } from "@/e2e/world/sandbox";
import { upsertAgents } from "@/lib/agents/service";
import { pool } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { replanDue } from "@/lib/sync/replan";
import { executeRun } from "@/lib/sync/run";
import { connect } from "@/lib/sync/service";

/** For tests only: an organization with agents, a HiBob company with the same people, and a connection of both. */
export type World = {
  company: Company;
  organizationId: string;
  connectionId: string;
  /** HiBob ids of the people, by first name. */
  people: Record<"ada" | "ben" | "cleo", string>;
  run(kind: "poll" | "sweep"): Promise<RunRow>;
  schedule(): Promise<ScheduleRow[]>;
  ledger(): Promise<LedgerRow[]>;
};

type RunRow = { status: string; error_code: string | null; counts: Record<string, number> | null };
type ScheduleRow = { external_id: string; email: string; starts_at: string; ends_at: string; all_day: boolean };
type LedgerRow = { external_id: string; outcome: string; reason: string | null };

export const WINDOW = { syncFrom: "2026-10-01", syncUntil: "2027-03-31" };
const ZONES = { ada: "Europe/London", ben: "Asia/Manila", cleo: "America/New_York" };

export async function makeWorld(options: CompanyOptions = {}): Promise<World> {
  const company = sandbox.createCompany(options);
  const organization = await createOrganization({ name: randomUUID(), timeZone: "Europe/London" });
  const names = Object.keys(ZONES) as (keyof typeof ZONES)[];
  await upsertAgents(
    organization.id,
    names.map((name) => ({ name, email: `${name}@example.com`, timeZone: ZONES[name] })),
  );
  const [ada = "", ben = "", cleo = ""] = names.map(
    (name) => company.addPerson({ name, email: `${name}@example.com` }).id,
  );
  const { serviceUserId, token } = company;
  const connection = await connect(organization.id, {
    integration: "hibob",
    credentials: { serviceUserId, token },
    ...WINDOW,
  });
  return {
    company,
    organizationId: organization.id,
    connectionId: connection.id,
    people: { ada, ben, cleo },
    run: (kind) => runOnce(organization.id, connection.id, kind),
    schedule: () => readSchedule(connection.id),
    ledger: () => readLedger(connection.id),
  };
}

async function runOnce(organizationId: string, connectionId: string, kind: "poll" | "sweep"): Promise<RunRow> {
  const { rows: queued } = await pool().query(
    "INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, $3, 'manual') RETURNING id",
    [organizationId, connectionId, kind],
  );
  // As a worker does it: what changed here is placed before the vendor is asked.
  await replanDue();
  await executeRun(queued[0].id);
  const { rows } = await pool().query<RunRow>("SELECT status, error_code, counts FROM sync_run WHERE id = $1", [
    queued[0].id,
  ]);
  if (!rows[0]) throw new Error("The run is gone.");
  return rows[0];
}

async function readSchedule(connectionId: string): Promise<ScheduleRow[]> {
  const { rows } = await pool().query<ScheduleRow>(
    `SELECT e.external_id, a.email, to_char(e.starts_at AT TIME ZONE e.time_zone, 'YYYY-MM-DD HH24:MI') AS starts_at,
            to_char(e.ends_at AT TIME ZONE e.time_zone, 'YYYY-MM-DD HH24:MI') AS ends_at, e.all_day
     FROM event e JOIN agent a ON a.id = e.agent_id WHERE e.connection_id = $1 ORDER BY e.external_id`,
    [connectionId],
  );
  return rows;
}

async function readLedger(connectionId: string): Promise<LedgerRow[]> {
  const { rows } = await pool().query<LedgerRow>(
    "SELECT external_id, outcome, reason FROM request WHERE connection_id = $1 ORDER BY external_id",
    [connectionId],
  );
  return rows;
}
