import { createServer } from "node:http";
import { expect, test } from "vitest";
import { GET } from "@/app/api/metrics/route";
import { GET as GET_EVENTS } from "@/app/api/v1/events/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeWorld } from "@/e2e/world/world";
import { checkMayRead } from "@/lib/health/metrics";
import { markLocal } from "@/lib/host/local";

const LOCAL = { "x-rosterline-local": "1" };
const TOKEN = "a-token-of-enough-letters";

async function scrape(): Promise<string> {
  const answer = await call(GET, { headers: LOCAL });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  return String(answer.body);
}

test("tells of runs, calls of the vendor, refusals, the queue and freshness, without a name", async () => {
  const { company, people, run, connectionId, organizationId } = await makeWorld();
  company.book(people.ada, { type: "days", startDate: "2026-12-01" });
  await call(GET_EVENTS, { key: "rl_unknown" });
  await run("sweep");
  company.faults.next(20, "503");
  await run("sweep");
  const text = await scrape();
  expect(text).toContain('rosterline_run_duration_seconds_count{kind="sweep",result="succeeded"} 1');
  expect(text).toContain('rosterline_run_duration_seconds_count{kind="sweep",result="failed"} 1');
  expect(text).toMatch(/rosterline_vendor_request_duration_seconds_count\{vendor="hibob",status="200"\} \d+/);
  expect(text).toMatch(/rosterline_vendor_request_duration_seconds_count\{vendor="hibob",status="503"\} \d+/);
  expect(text).toContain('rosterline_refusals_total{code="unauthenticated"} 1');
  expect(text).toContain('rosterline_http_request_duration_seconds_count{method="GET",status="401"} 1');
  expect(text).toMatch(/rosterline_queue_depth\{state="due"\} \d+/);
  expect(text).toMatch(
    new RegExp(
      `rosterline_connection_last_good_sync_seconds\\{connection="${connectionId}",integration="hibob"\\} [\\d.e-]+`,
    ),
  );
  expect(text).toContain("process_cpu_seconds_total");
  for (const name of ["@example.com", organizationId, company.serviceUserId, company.token])
    expect(text).not.toContain(name);
});

test("without a token only this machine may read; with one, who sends it", async () => {
  expect(problemOf(await call(GET))).toMatchObject({ status: 403, code: "forbidden" });
  const mayRead = (authorization: string | null, isLocal: boolean) => {
    try {
      checkMayRead({ authorization, isLocal }, TOKEN);
      return true;
    } catch {
      return false;
    }
  };
  expect(mayRead(`Bearer ${TOKEN}`, false)).toBe(true);
  expect([mayRead(null, true), mayRead(`Bearer ${TOKEN}x`, true), mayRead(TOKEN, true)]).toEqual([false, false, false]);
});

test("being on this machine is what the socket says, not what the caller claims", async () => {
  const server = createServer((request, response) => {
    markLocal(request);
    response.end(String(request.headers["x-rosterline-local"] ?? "no"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const ask = async (headers: Record<string, string>) => (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
  expect(await ask({})).toBe("1");
  // A proxy on this machine, for somebody elsewhere who claims to be local.
  expect(await ask({ ...LOCAL, "x-forwarded-for": "203.0.113.9" })).toBe("no");
  server.closeAllConnections();
  server.close();
});
