import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startMetricsServer } from "@/lib/jobs/metrics-server";

const { port, token } = vi.hoisted(() => {
  // Before anything reads the environment.
  const chosen = { port: 20_000 + (process.pid % 20_000), token: "a-token-of-enough-letters" };
  process.env.WORKER_METRICS_PORT = String(chosen.port);
  process.env.METRICS_TOKEN = chosen.token;
  return chosen;
});

let server: Awaited<ReturnType<typeof startMetricsServer>>;

beforeAll(async () => {
  server = await startMetricsServer();
});

afterAll(() => server.stop());

function ask(path: string, authorization?: string) {
  return fetch(`http://127.0.0.1:${port}${path}`, { headers: authorization ? { authorization } : {} });
}

test("a worker answers with its metrics to who has the token", async () => {
  const answer = await ask("/metrics", `Bearer ${token}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect(await answer.text()).toContain("rosterline_queue_depth");
});

test("nobody else, and nothing else", async () => {
  for (const authorization of [undefined, "Bearer wrong", token]) {
    const answer = await ask("/metrics", authorization);
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("rosterline_");
  }
  expect((await ask("/", `Bearer ${token}`)).status).toBe(404);
});

test("a port that is taken is said at once", async () => {
  await expect(startMetricsServer()).rejects.toMatchObject({ code: "EADDRINUSE" });
});
