import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/audit-log/route";
import { GET as GET_CSV } from "@/app/api/v1/audit-log.csv/route";
import { PATCH } from "@/app/api/v1/connections/[id]/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeConnection, makeKey, makeOrganization } from "@/e2e/database/sample";
import { actAs } from "@/lib/actor";
import { list } from "@/lib/api/schemas";
import { auditEntry } from "@/lib/audit/schemas";
import { db } from "@/lib/db";
import { record } from "@/lib/record";

const page = list(auditEntry.strict());

async function start() {
  const { id: organizationId } = await makeOrganization();
  return { organizationId, key: await makeKey(organizationId, ["audit:read", "connections:write"]) };
}

/** So many entries, about members and policies by turns. */
async function fill(organizationId: string, entries: number, ip: string | null = null) {
  for (let index = 0; index < entries; index += 1) {
    const target = { id: null, name: `=${index}` };
    await actAs({ kind: "system", id: null, ip }, () =>
      record(
        db(),
        organizationId,
        index % 2 === 0
          ? { action: "member.renamed", target, details: { before: "x" } }
          : { action: "policy.excluded", target, details: {} },
      ),
    );
  }
}

describe.each(Object.entries({ GET, "GET csv": GET_CSV }))("%s", (_name, handler) => {
  test("refuses strangers, keys without the scope, and bad input", async () => {
    const { organizationId, key } = await start();
    const narrow = await makeKey(organizationId, ["connections:write", "connections:read"]);
    expect(problemOf(await call(handler, { key: "rl_unknown" }))).toMatchObject({ status: 401 });
    expect(problemOf(await call(handler, { key: narrow }))).toMatchObject({ status: 403 });
    const query = { kind: "weather", actorId: "me" };
    expect(problemOf(await call(handler, { key, query }))).toMatchObject({ status: 422, paths: ["kind", "actorId"] });
  });

  test("shows nothing of the neighbour", async () => {
    const { organizationId, key } = await start();
    await fill((await makeOrganization()).id, 3);
    const { body } = await call(handler, { key, query: { kind: "policy" } });
    expect(JSON.stringify(body)).not.toContain("=1");
    await fill(organizationId, 3);
    expect(JSON.stringify((await call(handler, { key, query: { kind: "policy" } })).body)).toContain("=1");
  });
});

test("pages go from the newest to the oldest, each entry once", async () => {
  const { organizationId, key } = await start();
  await fill(organizationId, 7);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number> = { limit: 3, kind: "member", ...(cursor && { cursor }) };
    const answer = page.parse((await call(GET, { key, query })).body);
    seen.push(...answer.data.map((entry) => entry.target.name));
    cursor = answer.meta.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(["=6", "=4", "=2", "=0"]);
  expect(problemOf(await call(GET, { key, query: { cursor: "x" } }))).toMatchObject({ status: 422, paths: ["cursor"] });
});

test("who acts by the API is the key, and only their own entries are found by them", async () => {
  const { organizationId, key } = await start();
  const id = await makeConnection(organizationId);
  expect((await call(PATCH, { key, id, body: { paused: true } })).status).toBe(200);
  const { data } = page.parse((await call(GET, { key, query: { kind: "connection" } })).body);
  expect(data).toMatchObject([{ actor: { kind: "api_key", label: "The API key test" }, deed: "paused HiBob" }]);
  const actorId = data[0]?.actor.id ?? "";
  expect(page.parse((await call(GET, { key, query: { actorId } })).body).data).toEqual(data);
  expect(page.parse((await call(GET, { key, query: { actorId: randomUUID() } })).body).data).toEqual([]);
});

test("the file has every entry, and nothing that a spreadsheet would run", async () => {
  const { organizationId, key } = await start();
  await fill(organizationId, 4, "192.0.2.1");
  const { body, headers } = await call(GET_CSV, { key });
  expect(headers.get("content-disposition")).toContain("audit-log.csv");
  const lines = String(body).trim().split("\r\n");
  expect(lines[0]).toContain("at,who,whoKind,what,action,target,details,ip");
  expect(lines).toHaveLength(6);
  expect(lines[1]).toContain(
    "Rosterline,system,excluded the policy =3 from the schedule,policy.excluded,'=3,{},192.0.2.1",
  );
});
