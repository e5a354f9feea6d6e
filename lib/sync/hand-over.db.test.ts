import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { POST as CONNECT_BY_KEY } from "@/app/api/v1/connections/route";
import { POST as OPENED } from "@/app/api/v1/hand-over/opened/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey } from "@/e2e/database/sample";
import { tick } from "@/e2e/world/clockwork";
import { byLink, makeAsker, makeLink, told, UNTIL } from "@/e2e/world/hand-over";
import { one } from "@/lib/api/schemas";
import { listHandOverLinks } from "@/lib/connections/hand-over";
import { handOverTest } from "@/lib/connections/hand-over-schemas";
import { listConnections } from "@/lib/connections/service";
import { decrypt } from "@/lib/crypto";
import { db, pool } from "@/lib/db";
import { log } from "@/lib/log";
import { makeHandOverLink } from "@/lib/sync/hand-over";

const logged: string[] = [];

beforeAll(() => {
  log.level = "trace";
  const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
  if (!stream) throw new Error("The log has no stream.");
  stream.write = (line) => void logged.push(line);
});

async function stored(organizationId: string) {
  const rows = await db().connection.findMany({ where: { organizationId }, omit: { credentials: false } });
  return rows.map((row) => ({ id: row.id, ...JSON.parse(decrypt(row.credentials, row.id)) }));
}

test("somebody without an account tests, connects, and the link is used up", async () => {
  const { organizationId, key, credentials } = await makeAsker();
  const { id, secret } = await makeLink(key);
  expect((await byLink("opened", { secret })).status).toBe(204);

  const tested = await byLink("preflight", { secret, credentials });
  const { data } = one(handOverTest.strict()).parse(tested.body);
  expect(data).toMatchObject({ ok: true, counts: { people: 1, requests: 1, events: 1 } });
  // Nobody of the organization is named, neither those who are missing nor those who are found.
  expect(JSON.stringify(tested.body)).not.toMatch(/Quist|Ada|Ben/);
  expect(await listConnections(organizationId)).toEqual([]);

  expect(await byLink("connect", { secret, credentials })).toMatchObject({
    status: 201,
    body: { data: { done: true } },
  });
  const [connection] = await stored(organizationId);
  expect(connection).toMatchObject(credentials);
  expect(await listConnections(organizationId)).toMatchObject([{ syncUntil: UNTIL, rollingMonths: null }]);
  expect(await tick(connection?.id ?? "")).toMatchObject([{ trigger: "connected", status: "succeeded" }]);
  expect(await listHandOverLinks(organizationId)).toMatchObject([
    { id, state: "used", usedAt: expect.any(String), openedAt: expect.any(String) },
  ]);
  expect((await byLink("connect", { secret, credentials })).status).toBe(404);
  expect(await told(organizationId)).toEqual([
    "The API key test made a hand-over link to connect HiBob",
    "The hand-over link of test was used to connect HiBob",
    expect.stringMatching(/^The hand-over link of test connected HiBob with the service user SE….*, syncing until /),
    "Rosterline noted that somebody opened the link for HiBob, which had been used",
  ]);
});

test("two who send it at the same time make one connection", async () => {
  const { organizationId, key, credentials } = await makeAsker();
  const { secret } = await makeLink(key, { rollingMonths: 4 });
  const answers = await Promise.all([1, 2, 3].map(() => byLink("connect", { secret, credentials })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
  expect(await listConnections(organizationId)).toMatchObject([{ rollingMonths: 4 }]);
  const used = (await told(organizationId)).filter((line) => line.includes("was used"));
  expect(used).toHaveLength(1);

  const [{ id = "" } = {}] = await listConnections(organizationId);
  const replacing = await makeLink(key, { connectionId: id });
  const again = await Promise.all([1, 2].map(() => byLink("connect", { secret: replacing.secret, credentials })));
  expect(again.map(({ status }) => status).sort()).toEqual([201, 404]);
});

test("what HiBob refuses is told at its field, and the link stays open", async () => {
  const { organizationId, key, credentials } = await makeAsker();
  const { secret } = await makeLink(key);
  const wrong = { ...credentials, token: "wrong" };
  const refused = problemOf(await byLink("connect", { secret, credentials: wrong }));
  expect(refused).toMatchObject({ status: 422, code: "provider_rejected", paths: ["credentials.token"] });
  const empty = problemOf(await byLink("connect", { secret, credentials: { serviceUserId: "", token: "" } }));
  expect(empty).toMatchObject({ status: 422, paths: ["credentials.serviceUserId", "credentials.token"] });
  expect(await stored(organizationId)).toEqual([]);
  expect((await byLink("connect", { secret, credentials })).status).toBe(201);
});

test("a link gives a connection new credentials, and nothing else", async () => {
  const { organizationId, key, company, credentials } = await makeAsker();
  await byLink("connect", { secret: (await makeLink(key)).secret, credentials });
  const [before] = await stored(organizationId);
  const link = await makeLink(key, { connectionId: before?.id });
  const token = company.rotateToken();
  expect((await byLink("preflight", { secret: link.secret, credentials: { ...credentials, token } })).status).toBe(200);
  expect((await byLink("connect", { secret: link.secret, credentials: { ...credentials, token } })).status).toBe(201);
  expect(await stored(organizationId)).toEqual([{ ...before, token }]);
  expect((await byLink("connect", { secret: link.secret, credentials })).status).toBe(404);
});

/** What ends a link, and what the log says of who comes with it then. */
const ENDS: [string, string, (asker: Awaited<ReturnType<typeof makeAsker>>, linkId: string) => Promise<unknown>][] = [
  ["it expired", "expired", (_, id) => move(id, "expires_at = now() - interval '1 second'")],
  ["it was revoked", "revoked", (_, id) => move(id, "revoked_at = now()")],
  ["it was used", "used", (_, id) => move(id, "used_at = now()")],
  ["its maker is no admin any more", "revoked", ({ adminId }) => demote(adminId)],
  ["its maker is gone", "revoked", ({ adminId }) => db().member.delete({ where: { id: adminId } })],
  [
    "an admin connected meanwhile",
    "revoked",
    ({ key, credentials }) =>
      call(CONNECT_BY_KEY, { key, body: { integration: "hibob", credentials, syncUntil: UNTIL } }),
  ],
];

test.each(ENDS)("when %s it opens nothing, and says what an unknown one says", async (_name, why, end) => {
  const asker = await makeAsker();
  const { organizationId, adminId, credentials } = asker;
  const link = await makeHandOverLink(organizationId, { integration: "hibob", syncUntil: UNTIL }, adminId);
  const secret = link.address.split("/").at(-1) ?? "";
  expect((await byLink("opened", { secret })).status).toBe(204);
  await end(asker, link.id);
  const connections = (await stored(organizationId)).length;
  for (const what of ["opened", "preflight", "connect"] as const) {
    const answer = problemOf(await byLink(what, { secret, credentials }));
    expect(answer).toEqual(problemOf(await byLink(what, { secret: "no-such-link", credentials })));
    expect(answer).toMatchObject({ status: 404, code: "not_found" });
    expect(answer.detail).not.toMatch(/Asker|Robin|HiBob/);
  }
  expect(await stored(organizationId)).toHaveLength(connections);
  // Three calls within the hour are told of once.
  const noted = (await told(organizationId)).filter((line) => line.includes("somebody opened"));
  expect(noted).toEqual([expect.stringContaining(`which had ${why === "expired" ? "expired" : `been ${why}`}`)]);
});

test("a link is no key: it opens nothing else", async () => {
  const { key } = await makeAsker();
  const { secret } = await makeLink(key);
  const body = { integration: "hibob", syncUntil: UNTIL };
  expect(problemOf(await call(CONNECT_BY_KEY, { key: secret, body }))).toMatchObject({ status: 401 });
});

test("who comes with many links that open nothing has to wait, and nobody else", async () => {
  const { organizationId } = await makeAsker();
  const { secret } = await makeLink(await makeKey(organizationId, ["connections:write"]));
  const from = async (address: string, given: string) => {
    const headers = { "x-forwarded-for": address };
    const request = new Request("http://localhost/api", {
      method: "POST",
      headers,
      body: JSON.stringify({ secret: given }),
    });
    return OPENED(request, { params: Promise.resolve({}) });
  };
  const tries = await Promise.all(
    Array.from({ length: 50 }, (_, index) => from("1.1.1.1, 192.0.2.9", `guess-${index}`)),
  );
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([404]));
  const late = await from("8.8.8.8, 192.0.2.9", secret);
  expect(late.status).toBe(429);
  expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(800);
  expect((await from("192.0.2.10", secret)).status).toBe(204);
});

test("neither the link's secret nor the token stands in any table or line of the log", async () => {
  const { key, company, credentials, organizationId } = await makeAsker();
  const { secret } = await makeLink(key);
  await byLink("opened", { secret });
  await byLink("connect", { secret, credentials: { ...credentials, token: "a-token-that-is-wrong" } });
  company.faults.next(20, "503");
  expect((await byLink("connect", { secret, credentials })).status).toBe(502);
  company.faults.clear();
  await byLink("connect", { secret, credentials });
  await byLink("connect", { secret, credentials });
  expect(await stored(organizationId)).toHaveLength(1);
  expect(logged.some((line) => line.includes("a call failed"))).toBe(true);
  for (const hidden of [secret, credentials.token, "a-token-that-is-wrong"]) {
    expect(await findInDatabase(hidden)).toEqual([]);
    expect(logged.filter((line) => line.includes(hidden))).toEqual([]);
  }
});

function move(linkId: string, change: string) {
  return pool().query(`UPDATE hand_over_link SET ${change} WHERE id = $1`, [linkId]);
}

function demote(memberId: string) {
  return db().member.update({ where: { id: memberId }, data: { role: "planner" } });
}

/** Tables with a row that holds the text. */
async function findInDatabase(text: string): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(rows.map(({ name }) => name)).toContain("public.audit_entry");
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await pool().query(`SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0`, [text]);
    if (rowCount) found.push(name);
  }
  return found;
}
