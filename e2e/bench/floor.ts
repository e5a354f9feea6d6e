import { Agent, request } from "undici";
import type { Call, Vendor } from "@/e2e/bench/vendor";
import { pool } from "@/lib/db";

type Row = { requestId: number; employeeId: string; startDate: string; endDate: string };

/**
 * The least that any sync must do: fetch the same bodies, parse them, and put them into a table that has only a
 * primary key, with one bare statement a body.
 * @param calls that a run made: the floor makes the same
 * @returns milliseconds
 */
export async function runFloor(vendor: Vendor, calls: Call[]): Promise<number> {
  await pool().query("CREATE TABLE IF NOT EXISTS floor (id int PRIMARY KEY, person text, starts date, ends date)");
  const agent = new Agent({ keepAliveTimeout: 60_000 });
  const startedMs = performance.now();
  for (const call of calls) {
    const { outs } = (await fetchJson(agent, vendor, call)) as { outs?: Row[] };
    if (outs) await save(outs);
  }
  const ms = performance.now() - startedMs;
  await agent.close();
  return ms;
}

async function save(outs: Row[]): Promise<void> {
  await pool().query(
    `INSERT INTO floor SELECT * FROM unnest($1::int[], $2::text[], $3::date[], $4::date[])
     ON CONFLICT (id) DO UPDATE SET person = excluded.person, starts = excluded.starts, ends = excluded.ends
     WHERE (floor.person, floor.starts, floor.ends) IS DISTINCT FROM (excluded.person, excluded.starts, excluded.ends)`,
    [
      outs.map((row) => row.requestId),
      outs.map((row) => row.employeeId),
      outs.map((row) => row.startDate),
      outs.map((row) => row.endDate),
    ],
  );
}

async function fetchJson(agent: Agent, vendor: Vendor, { method, path, query, body }: Call): Promise<unknown> {
  const credentials = Buffer.from(`${vendor.serviceUserId}:${vendor.token}`).toString("base64");
  const answer = await request(`${vendor.apiUrl}${path}?${new URLSearchParams(query)}`, {
    dispatcher: agent,
    method: method === "POST" ? "POST" : "GET",
    headers: { authorization: `Basic ${credentials}`, "content-type": "application/json" },
    body: method === "POST" ? JSON.stringify(body) : null,
  });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return answer.body.json();
}
