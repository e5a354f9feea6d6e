import { expect, test } from "vitest";
import type { FaultKind } from "@/e2e/hibob/faults/faults";
import { seededRandom } from "@/e2e/hibob/random";
import { pass, tick } from "@/e2e/world/clockwork";
import { makeWorld } from "@/e2e/world/world";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

const MINUTES = 60;
/** Together one call in five. Those that are not tried again at once end their run. */
const FAULTS: [FaultKind, number][] = [
  ["429", 0.04],
  ["503", 0.04],
  ["reset", 0.04],
  ["truncated", 0.04],
  ["404", 0.04],
];

/** The promise: with a fifth of all calls failing for an hour, the badge never lies and nothing is lost or doubled. */
test("an hour in which a fifth of all calls fail", async () => {
  const { company, people, schedule, organizationId, connectionId } = await makeWorld();
  const random = seededRandom(7);
  const booked: number[] = [];
  const seen = new Set<string>();
  await tick(connectionId);
  FAULTS.forEach(([kind, rate], index) => {
    company.faults.rate(rate, kind, index + 1);
  });

  for (let minute = 0; minute < MINUTES; minute += 1) {
    if (random() < 0.4) booked.push(company.book(people.ada, { type: "days", startDate: dayOf(minute) }));
    if (random() < 0.2 && booked.length > 0) company.cancel(booked.splice(0, 1)[0] ?? 0);
    await pass(60);
    const runs = await tick(connectionId);
    const { status, lastGoodSyncAt, nextSyncAt, problem } = await getConnection(organizationId, connectionId);
    seen.add(status);
    const ageMs = (await databaseMs()) - Date.parse(lastGoodSyncAt ?? "");
    const lastRun = await lastRunOf(connectionId);
    if (status === "connected") {
      expect(lastRun).toBe("succeeded");
      expect(ageMs).toBeLessThanOrEqual(10 * 60_000);
    } else {
      expect(status).toBe("delayed");
      expect(lastRun).toBe("failed");
      expect(problem?.message).toMatch(/HiBob/);
    }
    // Nothing ever waits longer than two minutes for its next try.
    expect(Date.parse(nextSyncAt ?? "")).toBeLessThanOrEqual((await databaseMs()) + 120_000);
    if (runs.at(-1)?.status === "succeeded") expect((await schedule()).map(idOf)).toEqual(booked.map(String).sort());
  }

  expect([...seen].sort()).toEqual(["connected", "delayed"]);
  company.faults.clear();
  await pass(120);
  await tick(connectionId);
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "connected" });
  expect((await schedule()).map(idOf)).toEqual(booked.map(String).sort());
}, 300_000);

function dayOf(minute: number): string {
  return `2026-12-${String((minute % 28) + 1).padStart(2, "0")}`;
}

function idOf(event: { external_id: string }): string {
  return event.external_id;
}

async function databaseMs(): Promise<number> {
  const { rows } = await pool().query<{ now: Date }>("SELECT now()");
  return rows[0]?.now.getTime() ?? 0;
}

async function lastRunOf(connectionId: string): Promise<string> {
  const { rows } = await pool().query(
    "SELECT status FROM sync_run WHERE connection_id = $1 ORDER BY created_at DESC, finished_at DESC LIMIT 1",
    [connectionId],
  );
  return rows[0].status;
}
