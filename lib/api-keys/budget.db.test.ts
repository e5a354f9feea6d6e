import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { GET } from "@/app/api/v1/event-types/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { createApiKey, revokeApiKey } from "@/lib/api-keys/service";
import { sha256 } from "@/lib/crypto";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";

const run = promisify(execFile);

async function makeKeyId(): Promise<string> {
  const { id: organizationId } = await makeOrganization();
  return (await createApiKey(organizationId, { name: "k", scopes: ["agents:read"] })).id;
}

/** So many calls by a process of its own. @returns how many were allowed */
async function callElsewhere(apiKeyId: string, times: number, limit: number): Promise<number> {
  const script = `const { takeCall } = await import("@/lib/api-keys/budget");
    let allowed = 0;
    for (let i = 0; i < ${times}; i++) if ((await takeCall("${apiKeyId}")).isAllowed) allowed += 1;
    console.log(allowed);
    process.exit(0);`;
  const { stdout } = await run(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    env: { ...process.env, API_KEY_REQUESTS_PER_MINUTE: String(limit) },
  });
  return Number(stdout);
}

/** What the minute is by now is the database's; a test must not fall into two. */
async function startOfAMinute(): Promise<void> {
  await vi.waitFor(
    async () => {
      const { rows } = await pool().query("SELECT extract(second FROM now())::float8 AS s");
      expect(rows[0].s).toBeLessThan(35);
    },
    { timeout: 40_000, interval: 200 },
  );
}

test("processes share one limit, and never pass it", async () => {
  await startOfAMinute();
  const id = await makeKeyId();
  const allowed = await Promise.all([callElsewhere(id, 150, 200), callElsewhere(id, 150, 200)]);
  const sum = allowed.reduce((total, one) => total + one, 0);
  expect(sum).toBeLessThanOrEqual(200);
  // What one set aside and did not use is lost: at most a fortieth.
  expect(sum).toBeGreaterThanOrEqual(195);
}, 90_000);

test("a call says what is left, and one too many when to go on", async () => {
  await startOfAMinute();
  const limit = env().API_KEY_REQUESTS_PER_MINUTE;
  expect(limit).toBe(1200);
  const key = await makeKey((await makeOrganization()).id, ["events:read"]);
  const first = await call(GET, { key });
  expect(first.headers.get("ratelimit-policy")).toBe('"minute";q=1200;w=60');
  expect(first.headers.get("ratelimit")).toMatch(/^"minute";r=1199;t=\d+$/);
  // As if other processes had used the rest.
  await pool().query(
    "UPDATE api_key_use SET taken = 1200 WHERE api_key_id = (SELECT id FROM api_key WHERE secret_hash = $1)",
    [sha256(key)],
  );
  const statuses: number[] = [];
  for (let turn = 0; turn < 30; turn++) statuses.push((await call(GET, { key })).status);
  expect(statuses).toEqual([...Array.from({ length: 29 }, () => 200), 429]);
  const refused = await call(GET, { key });
  expect(problemOf(refused)).toMatchObject({ status: 429, code: "rate_limited" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(refused.headers.get("ratelimit")).toMatch(/^"minute";r=0;t=\d+$/);
}, 90_000);

test("a refusal counts too, and a key of another organization has its own limit", async () => {
  await startOfAMinute();
  const [key, other] = [await makeKey((await makeOrganization()).id, []), await makeKey((await makeOrganization()).id)];
  expect((await call(GET, { key })).status).toBe(403);
  expect((await call(GET, { key })).headers.get("ratelimit")).toContain("r=1198");
  expect((await call(GET, { key: other })).headers.get("ratelimit")).toContain("r=1199");
}, 90_000);

test("a busy key is written once for thirty calls", async () => {
  await startOfAMinute();
  const key = await makeKey((await makeOrganization()).id);
  for (let turn = 0; turn < 31; turn++) await call(GET, { key });
  const { rows } = await pool().query(
    "SELECT taken FROM api_key_use u JOIN api_key k ON k.id = u.api_key_id WHERE k.secret_hash = $1",
    [sha256(key)],
  );
  expect(rows).toEqual([{ taken: 60 }]);
}, 90_000);

test("revoking a key takes its count along", async () => {
  const { id: organizationId } = await makeOrganization();
  const { id, secret } = await createApiKey(organizationId, { name: "k", scopes: ["events:read"] });
  await call(GET, { key: secret });
  await revokeApiKey(organizationId, id);
  expect((await pool().query("SELECT FROM api_key_use WHERE api_key_id = $1", [id])).rowCount).toBe(0);
});
