import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { sampleAgents } from "./sample-agents";
import { seedSampleCompany } from "./sample-company";
import { type Sandbox, startSandbox } from "./server";

const SAMPLE_SERVICE_USER_ID = "SERVICE-10001";

/**
 * The sandbox as a process of its own. `--port N` (or PORT), `--sample` for the sample company, `--today YYYY-MM-DD`
 * for the day it is built around, SANDBOX_APP_URL for where the links of its console lead. When it is ready it says so once: over the IPC channel of the process that started
 * it, without one as a JSON line on stdout. Ends on SIGTERM, SIGINT, and when the other end of that channel is gone.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string" }, sample: { type: "boolean" }, today: { type: "string" } },
  });
  const port = wholeNumber("PORT", values.port ?? process.env.PORT ?? "0");
  const latencyMs = wholeNumber("SANDBOX_LATENCY_MS", process.env.SANDBOX_LATENCY_MS ?? "0");
  const sandbox = await startSandbox({ port, latencyMs, appUrl: process.env.SANDBOX_APP_URL || undefined });
  const sample = values.sample ? seed(sandbox, values.today ?? Temporal.Now.plainDateISO().toString()) : {};
  endWith(sandbox);
  const report = { ready: true, url: sandbox.url, apiUrl: sandbox.apiUrl, ...sample };
  // Over the channel of the process that started it, where there is one; otherwise for a person or a shell.
  if (process.send) process.send(report);
  else console.log(JSON.stringify(report));
}

function seed(sandbox: Sandbox, today: string) {
  const company = sandbox.createCompany({
    serviceUserId: process.env.SANDBOX_SERVICE_USER_ID || SAMPLE_SERVICE_USER_ID,
    token: process.env.SANDBOX_TOKEN || undefined,
  });
  seedSampleCompany(company, sampleAgents, today);
  const { serviceUserId, token, state } = company;
  return { serviceUserId, token, people: state.people.size, requests: state.requests.size };
}

function endWith(sandbox: Sandbox): void {
  const end = () => void sandbox.close().then(() => process.exit(0));
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  if (process.connected) process.once("disconnect", end);
}

function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`${name} must be a whole number, not "${text}"`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
