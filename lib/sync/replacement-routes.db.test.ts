import { beforeAll, describe, expect, test } from "vitest";
import { POST as ROTATE } from "@/app/api/v1/connections/[id]/credentials/route";
import { POST as MIGRATE } from "@/app/api/v1/connections/[id]/migration/route";
import { POST as SYNC_NOW } from "@/app/api/v1/connections/[id]/runs/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { dayOff, importFile, type Legacy, makeLegacy, replacement } from "@/e2e/world/legacy";
import { makeWorld } from "@/e2e/world/world";
import { one } from "@/lib/api/schemas";
import { replacementResult } from "@/lib/connections/migration-schemas";
import { db } from "@/lib/db";

let legacy: Legacy;
let id: string;
let key: string;

beforeAll(async () => {
  legacy = await makeLegacy();
  id = await importFile(legacy, legacy.file([dayOff(1, "ada", 10)]));
  key = await makeKey(legacy.organizationId, ["connections:read", "connections:write"]);
});

describe.each([
  ["migration", MIGRATE],
  ["credentials", ROTATE],
] as const)("the endpoint of %s", (_name, handler) => {
  test("refuses a stranger, a key without the scope, and the neighbour", async () => {
    const body = replacement(legacy);
    expect(problemOf(await call(handler, { key: "rl_unknown", id, body }))).toMatchObject({ status: 401 });
    const weak = await makeKey(legacy.organizationId, ["connections:read"]);
    expect(problemOf(await call(handler, { key: weak, id, body }))).toMatchObject({ status: 403 });
    const neighbour = await makeKey((await makeOrganization()).id, ["connections:write"]);
    expect(problemOf(await call(handler, { key: neighbour, id, body }))).toMatchObject({ status: 404 });
    expect(legacy.company.calls).toEqual([]);
  });

  test("names what is wrong with the input", async () => {
    const empty = problemOf(await call(handler, { key, id, body: {} }));
    expect(empty).toMatchObject({ status: 422, paths: ["credentials"] });
    const half = problemOf(
      await call(handler, { key, id, body: { credentials: { serviceUserId: "S" }, apply: "yes" } }),
    );
    expect(half.paths).toEqual(["credentials.token", "apply"]);
  });
});

test("the migration takes one end of the window, in the future", async () => {
  const both = await call(MIGRATE, {
    key,
    id,
    body: { ...replacement(legacy), syncUntil: "2030-01-01", rollingMonths: 3 },
  });
  expect(problemOf(both)).toMatchObject({ status: 422, paths: ["syncUntil"] });
  const past = await call(MIGRATE, { key, id, body: { ...replacement(legacy), syncUntil: "2020-01-01" } });
  expect(problemOf(past).paths).toContain("syncUntil");
});

test("the migration says how it stands, and why it does not go on", async () => {
  const { credentials } = replacement(legacy);
  const answer = await call(MIGRATE, { key, id, body: { credentials, apply: false } });
  expect(one(replacementResult).parse(answer.body).data).toMatchObject({
    applied: false,
    parity: { ok: false, people: { before: 3, after: 3, missing: [] }, requests: { before: 1, after: 0 } },
  });
  expect(JSON.stringify(answer.body)).not.toContain(credentials.token);
  const refused = problemOf(await call(MIGRATE, { key, id, body: { credentials, apply: true } }));
  expect(refused).toMatchObject({ status: 409, code: "parity_failed", paths: ["parity.requests.missing"] });
  const wrong = { credentials: { ...credentials, token: "wrong" }, apply: true };
  expect(problemOf(await call(MIGRATE, { key, id, body: wrong }))).toMatchObject({
    status: 422,
    code: "provider_rejected",
  });
});

test("an API key is migrated and not rotated, a service user rotated and not migrated", async () => {
  const body = replacement(legacy);
  expect(problemOf(await call(ROTATE, { key, id, body }))).toMatchObject({ status: 409, code: "migration_required" });
  expect(problemOf(await call(SYNC_NOW, { key, id, body: {} }))).toMatchObject({
    status: 409,
    code: "migration_required",
  });
  expect(await db().syncRun.count({ where: { connectionId: id } })).toBe(0);
  const other = await makeWorld();
  const own = await makeKey(other.organizationId, ["connections:write"]);
  const { serviceUserId, token } = other.company;
  const given = { key: own, id: other.connectionId, body: { credentials: { serviceUserId, token } } };
  expect(problemOf(await call(MIGRATE, given))).toMatchObject({ status: 409, code: "conflict" });
  expect((await call(ROTATE, given)).status).toBe(200);
});
