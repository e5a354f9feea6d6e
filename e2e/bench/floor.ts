import { Agent, request } from "undici";
import type { Line } from "@/e2e/bench/vendor";
import { pool } from "@/lib/db";

type Row = { requestId: number; employeeId: string; startDate: string; endDate: string };

/** The pieces that a sweep asks for. */
const PIECES: [string, string][] = [
  ["2026-11-01", "2027-01-31"],
  ["2027-02-01", "2027-05-03"],
  ["2027-05-04", "2027-08-03"],
  ["2027-08-04", "2027-10-26"],
];

/**
 * The least that any sync must do: fetch the same bodies, parse them, and put them into a table that has only a
 * primary key, with one bare statement a piece.
 * @returns milliseconds
 */
export async function runFloor(line: Line): Promise<number> {
  await pool().query("CREATE TABLE IF NOT EXISTS floor (id int PRIMARY KEY, person text, starts date, ends date)");
  const agent = new Agent({ keepAliveTimeout: 60_000 });
  const startedMs = performance.now();
  await fetchJson(agent, line, "/people/search", {
    fields: ["root.id", "root.email", "root.displayName"],
    showInactive: true,
  });
  for (const [from, to] of PIECES) {
    const query = `from=${from}&to=${to}&includeHourly=true&includePrivate=true&includeWorkingRequests=false`;
    const { outs } = (await fetchJson(agent, line, `/timeoff/whosout?${query}`)) as { outs: Row[] };
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
  const ms = performance.now() - startedMs;
  await agent.close();
  return ms;
}

async function fetchJson(
  agent: Agent,
  { apiUrl, serviceUserId, token }: Line,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await request(apiUrl + path, {
    dispatcher: agent,
    method: body ? "POST" : "GET",
    headers: {
      authorization: `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString("base64")}`,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
  return answer.body.json();
}
