import { expect, test } from "vitest";
import { makeOrganization } from "@/e2e/database/sample";
import { apiKey, createdApiKey } from "@/lib/api-keys/schemas";
import { createApiKey, findByHash, listApiKeys, revokeApiKey } from "@/lib/api-keys/service";
import { sha256 } from "@/lib/crypto";
import { db, pool } from "@/lib/db";

test("the secret is shown once and kept nowhere", async () => {
  const { id: organizationId } = await makeOrganization();
  const made = await createApiKey(organizationId, { name: "Warehouse", scopes: ["events:read", "events:read"] });
  expect(createdApiKey.strict().parse(made)).toEqual(made);
  expect(made.secret).toMatch(/^rl_[\w-]{43}$/);
  expect(made.prefix).toBe(made.secret.slice(0, 10));
  expect(made.scopes).toEqual(["events:read"]);
  const [listed] = await listApiKeys(organizationId);
  expect(apiKey.strict().parse(listed)).toEqual(listed);
  const { rows } = await pool().query("SELECT api_key::text AS stored FROM api_key WHERE id = $1", [made.id]);
  expect(rows[0].stored).not.toContain(made.secret);
});

test("a key is found by its hash until it is revoked", async () => {
  const { id: organizationId } = await makeOrganization();
  const { id, secret } = await createApiKey(organizationId, { name: "k", scopes: ["agents:read"] });
  expect(await findByHash(sha256(secret))).toEqual({ id, organizationId, scopes: ["agents:read"] });
  expect(await findByHash(sha256(`${secret}x`))).toBeNull();
  await revokeApiKey(organizationId, id);
  expect(await findByHash(sha256(secret))).toBeNull();
});

test("an expired key is none", async () => {
  const { id: organizationId } = await makeOrganization();
  const expiresAt = "2099-01-01T00:00:00.000Z";
  const { id, secret } = await createApiKey(organizationId, { name: "k", scopes: ["agents:read"], expiresAt });
  expect(await findByHash(sha256(secret))).toMatchObject({ id });
  await db().apiKey.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
  expect(await findByHash(sha256(secret))).toBeNull();
  const past = createApiKey(organizationId, { name: "k", scopes: ["agents:read"], expiresAt: "2020-01-01T00:00:00Z" });
  await expect(past).rejects.toMatchObject({ code: "invalid_input", errors: [{ path: "expiresAt" }] });
});

test("use is noted at most once a minute", async () => {
  const { id: organizationId } = await makeOrganization();
  const { id, secret } = await createApiKey(organizationId, { name: "k", scopes: ["agents:read"] });
  const use = async () => {
    await findByHash(sha256(secret));
    return (await db().apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
  };
  const first = await use();
  expect(first).toBeGreaterThan(Date.now() - 60_000);
  expect(await use()).toBe(first);
  const long = Date.now() - 61_000;
  await db().apiKey.update({ where: { id }, data: { lastUsedAt: new Date(long) } });
  expect(await use()).toBeGreaterThan(long);
});

test("keys are listed to and revoked by their organization alone", async () => {
  const { id: organizationId } = await makeOrganization();
  const { id: neighbourId } = await makeOrganization();
  const { id } = await createApiKey(organizationId, { name: "k", scopes: ["agents:read"] });
  expect(await listApiKeys(neighbourId)).toEqual([]);
  await expect(revokeApiKey(neighbourId, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await listApiKeys(organizationId)).toHaveLength(1);
});
