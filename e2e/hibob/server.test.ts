import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { callApi } from "./api-caller";
import { startSandbox } from "./server";

test("a taken port is a clear error", async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  const port = Number(new URL(sandbox.url).port);
  await expect(startSandbox({ port })).rejects.toThrow(`Port ${port} is taken`);
});

test("it listens on the loopback interface", async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.close());
  expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(sandbox.apiUrl).toBe(`${sandbox.url}/v1`);
});

test("close ends calls that wait, slow bodies and idle connections at once", async () => {
  const sandbox = await startSandbox();
  const company = sandbox.createCompany();
  await callApi(sandbox, company, "/profiles");
  company.faults.next(1, "timeout");
  company.faults.next(1, { kind: "slow", seconds: 60 });
  const hanging = [1, 2].map(() => callApi(sandbox, company, "/profiles").then(String, () => "ended"));
  await expect.poll(() => company.calls.length).toBe(3);
  const startedAt = performance.now();
  await sandbox.close();
  expect(await Promise.all(hanging)).toEqual(["ended", "ended"]);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test("latency holds back every answer", async () => {
  const sandbox = await startSandbox({ latencyMs: 120 });
  onTestFinished(() => sandbox.close());
  const startedAt = performance.now();
  await callApi(sandbox, sandbox.createCompany(), "/profiles");
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(110);
});

describe("as a process of its own", { timeout: 30_000 }, () => {
  const args = ["--import", "tsx", fileURLToPath(new URL("./main.ts", import.meta.url)), "--sample"];
  const env = { ...process.env, PORT: "0", SANDBOX_TOKEN: "demo-token" };

  function startProcess(stdio: StdioOptions, overrides: Record<string, string> = {}): ChildProcess {
    const child = spawn(process.execPath, args, { stdio, env: { ...env, ...overrides } });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  }

  test("it reports on one line where it is, and serves the sample company", async () => {
    const { stdout } = startProcess(["ignore", "pipe", "inherit"]);
    const [line] = await once(stdout ?? process.stdin, "data");
    const ready = JSON.parse(String(line));
    expect(ready).toMatchObject({ ready: true, serviceUserId: "SERVICE-10001", token: "demo-token", people: 66 });
    const headers = { Authorization: `Basic ${btoa("SERVICE-10001:demo-token")}` };
    const profiles = await fetch(`${ready.apiUrl}/profiles`, { headers });
    expect((await profiles.json()).employees).toHaveLength(64);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it cleanly", async (signal) => {
    const child = startProcess(["ignore", "pipe", "inherit"]);
    await once(child.stdout ?? process.stdin, "data");
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("it reports over the channel of the process that started it, and ends when that is gone", async () => {
    const child = startProcess(["ignore", "inherit", "inherit", "ipc"]);
    const [report] = await once(child, "message");
    expect(report).toMatchObject({ ready: true, serviceUserId: "SERVICE-10001" });
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  test("a port that is none is an error that names it", async () => {
    const child = startProcess(["ignore", "inherit", "pipe"], { PORT: "http" });
    const [[message], [code]] = await Promise.all([once(child.stderr ?? process.stdin, "data"), once(child, "exit")]);
    expect(String(message)).toContain('PORT must be a whole number, not "http"');
    expect(code).toBe(1);
  });
});
