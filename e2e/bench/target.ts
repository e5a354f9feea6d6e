import type { Vendor } from "@/e2e/bench/vendor";
import { upsertAgents } from "@/lib/agents/service";
import { pool } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { executeRun } from "@/lib/sync/run";
import { connect } from "@/lib/sync/service";

/** A connection to a benchmark's vendor, and how many events it should come to. */
export type Target = { organizationId: string; connectionId: string; requests: number };

/** An organization with an agent for each of the vendor's people, connected, and not synced yet. */
export async function connectVendor({ people, requests, serviceUserId, token }: Vendor): Promise<Target> {
  const organization = await createOrganization({ name: `Bench ${Date.now()}`, timeZone: "Europe/London" });
  const agents = Array.from({ length: people }, (_, index) => ({
    name: `Person ${index}`,
    email: `person-${index}@example.com`,
  }));
  for (let at = 0; at < agents.length; at += 5000) await upsertAgents(organization.id, agents.slice(at, at + 5000));
  const connection = await connect(organization.id, {
    integration: "hibob",
    credentials: { serviceUserId, token },
    syncFrom: "2026-11-01",
    syncUntil: "2027-10-26",
  });
  return { organizationId: organization.id, connectionId: connection.id, requests };
}

/** @returns milliseconds that the run took. @throws Error when it did not end well, or not with all events */
export async function timeRun({ organizationId, connectionId, requests }: Target, kind: "poll" | "sweep") {
  const { rows } = await pool().query(
    "INSERT INTO sync_run (organization_id, connection_id, kind, trigger) VALUES ($1, $2, $3, 'manual') RETURNING id",
    [organizationId, connectionId, kind],
  );
  const startedMs = performance.now();
  await executeRun(rows[0].id);
  const ms = performance.now() - startedMs;
  const { rows: ended } = await pool().query("SELECT status, error_message, counts FROM sync_run WHERE id = $1", [
    rows[0].id,
  ]);
  if (ended[0].status !== "succeeded") throw new Error(`The run ended ${ended[0].status}: ${ended[0].error_message}`);
  if (ended[0].counts.events !== requests) throw new Error(`Only ${ended[0].counts.events} events are there.`);
  return ms;
}
