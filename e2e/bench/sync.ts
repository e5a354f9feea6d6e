import { runFloor } from "@/e2e/bench/floor";
import { type Line, SIZE } from "@/e2e/bench/vendor";
import { upsertAgents } from "@/lib/agents/service";
import { pool } from "@/lib/db";
import { createOrganization } from "@/lib/members/organization";
import { executeRun } from "@/lib/sync/run";
import { connect } from "@/lib/sync/service";

export type Figure = { bench: string; figure: number; unit: string; floor: number; ratio: number } & Record<
  string,
  unknown
>;

const { people: PEOPLE, requests: REQUESTS } = SIZE;
const POLLS = 30;

/**
 * A company of 20,000 people and 100,000 requests over HTTP, until all is committed with ledger, events and
 * counts; the same again with nothing changed; and polls that find nothing.
 */
export async function benchSync(line: Line, report: (figure: Figure) => void): Promise<void> {
  const target = await prepare(line);
  const firstFloorMs = await runFloor(line);
  const firstMs = await timeRun(target, "sweep");
  report(figure("sync-first", firstMs, firstFloorMs));
  const againFloorMs = await runFloor(line);
  const againMs = await timeRun(target, "sweep");
  report(figure("sync-unchanged", againMs, againFloorMs));
  await timeRun(target, "poll");
  const before = process.cpuUsage();
  for (let poll = 0; poll < POLLS; poll += 1) await timeRun(target, "poll");
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / POLLS;
  // Nothing could be less than no work at all; the bar of this one is absolute.
  report({ bench: "poll-idle", figure: round(cpuMs), unit: "ms CPU/poll", floor: 5, ratio: round(cpuMs / 5) });
}

type Target = { organizationId: string; connectionId: string };

async function prepare({ serviceUserId, token }: Line): Promise<Target> {
  const organization = await createOrganization({ name: `Bench ${Date.now()}`, timeZone: "Europe/London" });
  const agents = Array.from({ length: PEOPLE }, (_, index) => ({
    name: `Person ${index}`,
    email: `person-${index}@example.com`,
  }));
  for (let at = 0; at < agents.length; at += 5000) await upsertAgents(organization.id, agents.slice(at, at + 5000));
  const window = { syncFrom: "2026-11-01", syncUntil: "2027-10-26" };
  const connection = await connect(organization.id, {
    integration: "hibob",
    credentials: { serviceUserId, token },
    ...window,
  });
  return { organizationId: organization.id, connectionId: connection.id };
}

async function timeRun({ organizationId, connectionId }: Target, kind: "poll" | "sweep"): Promise<number> {
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
  if (ended[0].counts.events !== REQUESTS) throw new Error(`Only ${ended[0].counts.events} events are there.`);
  return ms;
}

function figure(bench: string, ms: number, floorMs: number): Figure {
  const perSecond = (REQUESTS / ms) * 1000;
  return {
    bench,
    figure: Math.round(perSecond),
    unit: "requests/s",
    floor: Math.round((REQUESTS / floorMs) * 1000),
    ratio: round(ms / floorMs),
    seconds: round(ms / 1000),
    floorSeconds: round(floorMs / 1000),
    residentMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
