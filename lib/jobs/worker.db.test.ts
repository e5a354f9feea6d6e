import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test, vi } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";

/** Workers as they run in production: processes of their own. */
const workers: ChildProcess[] = [];

/** @param clockOffMs by how much the clock of the worker's machine is wrong */
async function startWorker(clockOffMs = 0): Promise<ChildProcess> {
  const wrongClock = `data:text/javascript,${encodeURIComponent(`
    const Right = Date;
    globalThis.Date = class Date extends Right {
      constructor(...given) { super(...(given.length === 0 ? [Right.now() + ${clockOffMs}] : given)); }
      static now() { return Right.now() + ${clockOffMs}; }
    };`)}`;
  const worker = spawn(process.execPath, ["--import", wrongClock, "--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, NODE_ENV: "test", SYNC_POLL_SECONDS: "1", LOG_LEVEL: "error" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  workers.push(worker);
  await once(worker, "message");
  return worker;
}

afterEach(async () => {
  const living = workers.splice(0).filter((worker) => worker.exitCode === null && worker.signalCode === null);
  await Promise.all(
    living.map((worker) => {
      const gone = once(worker, "exit");
      worker.kill("SIGTERM");
      return gone;
    }),
  );
});

const WAIT = { timeout: 60_000, interval: 100 };

test("two workers keep a connection up to date, and never run it twice at the same time", async () => {
  const { company, people, schedule, connectionId } = await makeWorld();
  const id = company.book(people.ada, { type: "days", startDate: "2026-12-01" });
  await Promise.all([startWorker(), startWorker()]);
  await vi.waitFor(async () => expect(await schedule()).toHaveLength(1), WAIT);
  company.cancel(id);
  await vi.waitFor(async () => expect(await schedule()).toHaveLength(0), WAIT);
  const { rows } = await pool().query(
    `SELECT count(*)::int AS overlapping FROM sync_run a JOIN sync_run b ON a.connection_id = b.connection_id AND a.id < b.id
       AND tstzrange(a.started_at, a.finished_at) && tstzrange(b.started_at, b.finished_at)
     WHERE a.connection_id = $1`,
    [connectionId],
  );
  expect(rows).toEqual([{ overlapping: 0 }]);
}, 120_000);

test("workers whose clocks are ten minutes apart keep the same time, because it is the database's", async () => {
  const { company, people, schedule, organizationId, connectionId } = await makeWorld();
  const id = company.book(people.ada, { type: "days", startDate: "2026-12-01" });
  await Promise.all([startWorker(-5 * 60_000), startWorker(5 * 60_000)]);
  await vi.waitFor(async () => expect(await schedule()).toHaveLength(1), WAIT);
  company.cancel(id);
  await vi.waitFor(async () => expect(await schedule()).toHaveLength(0), WAIT);
  const finished = async () =>
    (await pool().query("SELECT FROM sync_run WHERE connection_id = $1 AND status = 'succeeded'", [connectionId]))
      .rowCount;
  // Enough that both have had their turn; a clock that counted would make one of them wait for minutes.
  await vi.waitFor(async () => expect(await finished()).toBeGreaterThan(5), WAIT);
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "connected" });
  const { rows } = await pool().query(
    `SELECT count(*) FILTER (WHERE NOT (r.started_at BETWEEN c.created_at AND now() AND r.finished_at BETWEEN r.started_at AND now()))::int AS odd,
            bool_and(c.next_sync_at <= now() + interval '2 minutes' AND c.last_good_sync_at <= now()) AS is_sane
     FROM sync_run r JOIN connection c ON c.id = r.connection_id WHERE c.id = $1 AND r.finished_at IS NOT NULL`,
    [connectionId],
  );
  expect(rows).toEqual([{ odd: 0, is_sane: true }]);
}, 120_000);

test("a run whose worker is killed is taken up again by another, and ends well", async () => {
  const { company, people, schedule, organizationId, connectionId } = await makeWorld();
  company.book(people.ada, { type: "days", startDate: "2026-12-01" });
  // HiBob accepts the first call and never answers it: the run is under way for as long as we like.
  company.faults.next(1, "timeout");
  const first = await startWorker();
  await vi.waitFor(async () => expect((await activeRun(connectionId))?.status).toBe("running"), WAIT);
  const run = await activeRun(connectionId);
  first.kill("SIGKILL");
  await startWorker();
  await vi.waitFor(async () => {
    const { rows } = await pool().query("SELECT status, attempts FROM sync_run WHERE id = $1", [run?.id]);
    expect(rows).toEqual([{ status: "succeeded", attempts: 2 }]);
  }, WAIT);
  expect(await schedule()).toHaveLength(1);
  expect(await getConnection(organizationId, connectionId)).toMatchObject({ status: "connected" });
}, 120_000);

async function activeRun(connectionId: string) {
  const { rows } = await pool().query(
    "SELECT id, status FROM sync_run WHERE connection_id = $1 AND finished_at IS NULL",
    [connectionId],
  );
  return rows[0] as { id: string; status: string } | undefined;
}
