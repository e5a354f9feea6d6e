import { beforeEach, expect, test } from "vitest";
import { POST as ROTATE } from "@/app/api/v1/api-keys/[id]/rotate/route";
import { GET } from "@/app/api/v1/event-types/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { createdApiKey, rotateApiKeyInput } from "@/lib/api-keys/schemas";
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from "@/lib/api-keys/service";
import { db, pool } from "@/lib/db";

let organizationId: string;
let first: { id: string; secret: string };

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  first = await createApiKey(organizationId, { name: "Payroll", scopes: ["events:read"] });
});

const works = async (key: string) => (await call(GET, { key })).status === 200;

test("the new secret works at once and the one before for the overlap: no call falls between", async () => {
  const second = await rotateApiKey(organizationId, first.id, { overlapHours: 2 });
  expect(createdApiKey.strict().parse(second)).toEqual(second);
  expect(second).toMatchObject({ id: first.id, name: "Payroll", scopes: ["events:read"] });
  expect(second.prefix).toBe(second.secret.slice(0, 10));
  expect([await works(first.secret), await works(second.secret)]).toEqual([true, true]);
  const untilMs = Date.parse(second.previousUntil ?? "") - Date.now();
  expect(untilMs / 3_600_000).toBeCloseTo(2, 1);
  await db().apiKey.update({ where: { id: first.id }, data: { previousUntil: new Date(Date.now() - 1) } });
  expect([await works(first.secret), await works(second.secret)]).toEqual([false, true]);
  expect(await listApiKeys(organizationId)).toMatchObject([{ id: first.id, previousUntil: null }]);
});

test("without an overlap the one before ends at once", async () => {
  const second = await rotateApiKey(organizationId, first.id, { overlapHours: 0 });
  expect(second.previousUntil).toBeNull();
  expect([await works(first.secret), await works(second.secret)]).toEqual([false, true]);
});

test("a second rotation ends the first secret, whatever its overlap was", async () => {
  const second = await rotateApiKey(organizationId, first.id, { overlapHours: 100 });
  const third = await rotateApiKey(organizationId, first.id, { overlapHours: 1 });
  expect(await Promise.all([first, second, third].map(({ secret }) => works(secret)))).toEqual([false, true, true]);
});

test("revoking ends both, and neither outlives the key's own end", async () => {
  const second = await rotateApiKey(organizationId, first.id, { overlapHours: 24 });
  await db().apiKey.update({ where: { id: first.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect([await works(first.secret), await works(second.secret)]).toEqual([false, false]);
  await expect(rotateApiKey(organizationId, first.id, { overlapHours: 1 })).rejects.toMatchObject({
    code: "not_found",
  });
  await db().apiKey.update({ where: { id: first.id }, data: { expiresAt: null } });
  await revokeApiKey(organizationId, first.id);
  expect([await works(first.secret), await works(second.secret)]).toEqual([false, false]);
});

test("no secret is kept, and the rotation is in the audit log", async () => {
  const second = await rotateApiKey(organizationId, first.id, { overlapHours: 24 });
  const { rows } = await pool().query("SELECT k::text AS stored FROM api_key k WHERE id = $1", [first.id]);
  for (const { secret } of [first, second]) expect(rows[0].stored).not.toContain(secret);
  const entry = await db().auditEntry.findFirstOrThrow({ where: { organizationId, action: "api_key.rotated" } });
  expect(entry).toMatchObject({ targetId: first.id, details: { overlapHours: 24 } });
});

test("is refused to a stranger, to a key, and to the neighbour; the overlap is at most seven days", async () => {
  expect(problemOf(await call(ROTATE, { id: first.id, key: "rl_unknown", body: {} }))).toMatchObject({ status: 401 });
  const key = await makeKey(organizationId);
  expect(problemOf(await call(ROTATE, { id: first.id, key, body: {} }))).toMatchObject({ status: 403 });
  const { id: neighbourId } = await makeOrganization();
  await expect(rotateApiKey(neighbourId, first.id, { overlapHours: 1 })).rejects.toMatchObject({ code: "not_found" });
  expect(await works(first.secret)).toBe(true);
  expect(rotateApiKeyInput.parse({})).toEqual({ overlapHours: 24 });
  for (const overlapHours of [-1, 169, 1.5]) expect(rotateApiKeyInput.safeParse({ overlapHours }).success).toBe(false);
});
