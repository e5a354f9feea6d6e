import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeConnection, makeOrganization } from "@/e2e/database/sample";
import { upsertAgents } from "@/lib/agents/service";
import { createApiKey, revokeApiKey } from "@/lib/api-keys/service";
import { startRun } from "@/lib/connections/runs";
import { changeConnection, disconnect, storeCredentials } from "@/lib/connections/service";
import { setWebhookSecret } from "@/lib/connections/webhook";
import { db, pool } from "@/lib/db";
import { createMember, patchMember, removeMember } from "@/lib/members/service";

const TABLES = ["member", "api_key", "agent", "connection", "vendor_webhook", "sync_run"];

function person(role: "admin" | "viewer") {
  return { email: `${randomUUID()}@sample.example`, name: "Kim", role, password: "a long password" };
}

/** From now on whatever changes one of the tables fails at the very end, when all of it has been written. */
async function failAtCommit(): Promise<void> {
  await pool().query(
    `CREATE FUNCTION fail_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'too late'; END $$`,
  );
  for (const table of TABLES)
    await pool().query(
      `CREATE CONSTRAINT TRIGGER fail_at_commit AFTER INSERT OR UPDATE OR DELETE ON ${table}
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail_at_commit()`,
    );
}

test("what fails at the very end is not told of either", async () => {
  const { id: organizationId } = await makeOrganization();
  const connectionId = await makeConnection(organizationId);
  const [kim] = [
    await createMember(organizationId, person("viewer")),
    await createMember(organizationId, person("admin")),
  ];
  const key = await createApiKey(organizationId, { name: "Payroll", scopes: ["events:read"] });
  const before = await db().auditEntry.count({ where: { organizationId } });
  await failAtCommit();
  const acts = {
    addMember: () => createMember(organizationId, person("viewer")),
    changeMember: () => patchMember(organizationId, kim.id, { role: "planner", name: "Kim Lee" }),
    removeMember: () => removeMember(organizationId, kim.id),
    createKey: () => createApiKey(organizationId, { name: "Other", scopes: ["events:read"] }),
    revokeKey: () => revokeApiKey(organizationId, key.id),
    agents: () => upsertAgents(organizationId, [{ email: "ada@sample.example", name: "Ada" }]),
    pause: () => changeConnection(organizationId, connectionId, { paused: true }),
    credentials: () => storeCredentials(organizationId, connectionId, { credentials: "v1", credentialsHint: "S" }),
    sync: () => startRun(organizationId, connectionId, {}, kim.id),
    webhook: () => setWebhookSecret(organizationId, connectionId, {}),
    disconnect: () => disconnect(organizationId, connectionId, "remove"),
  };
  for (const [name, act] of Object.entries(acts)) await expect(act(), name).rejects.toThrow("too late");
  expect(await db().auditEntry.count({ where: { organizationId } })).toBe(before);
});
