import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeOrganization } from "@/e2e/database/sample";
import { makeWorld } from "@/e2e/world/world";
import { actAs } from "@/lib/actor";
import { upsertAgents } from "@/lib/agents/service";
import { createApiKey, revokeApiKey } from "@/lib/api-keys/service";
import { auditEntry } from "@/lib/audit/schemas";
import { listAuditEntries } from "@/lib/audit/service";
import { ignorePeople, linkPerson } from "@/lib/connections/links";
import { listPolicies, savePolicies } from "@/lib/connections/policies";
import { startRun } from "@/lib/connections/runs";
import { changeConnection, disconnect } from "@/lib/connections/service";
import { removeWebhook, setWebhookSecret } from "@/lib/connections/webhook";
import { db, pool } from "@/lib/db";
import { createMember, patchMember, removeMember } from "@/lib/members/service";
import { record } from "@/lib/record";
import { change } from "@/lib/sync/service";

/** What was noted since the last look, oldest first, as people read it. */
async function read(organizationId: string) {
  const { data } = await listAuditEntries(organizationId, { limit: 1000 });
  for (const entry of data) expect(auditEntry.strict().parse(entry)).toEqual(entry);
  return data.toReversed();
}

async function said(organizationId: string, skip = 0): Promise<string[]> {
  return (await read(organizationId)).slice(skip).map(({ actor, deed }) => `${actor.label} ${deed}`);
}

function admin(organizationId: string, name = "Robin Berg") {
  const email = `${randomUUID()}@sample.example`;
  return createMember(organizationId, { email, name, role: "admin", password: "a long password" });
}

test("members and keys: who was added, changed and removed, told by name when all of them are gone", async () => {
  const { id: organizationId } = await makeOrganization();
  const robin = await admin(organizationId);
  await actAs({ kind: "member", id: robin.id, ip: "192.0.2.7" }, async () => {
    const kim = await createMember(organizationId, {
      email: `${randomUUID()}@sample.example`,
      name: "Kim",
      role: "viewer",
      password: "a long password",
    });
    await patchMember(organizationId, kim.id, { role: "admin", name: "Kim Lee" });
    await patchMember(organizationId, kim.id, { role: "admin" });
    const key = await createApiKey(organizationId, { name: "Payroll", scopes: ["events:read"] });
    await actAs({ kind: "api_key", id: key.id, ip: null }, () =>
      upsertAgents(organizationId, [{ email: "ada@sample.example", name: "Ada" }]),
    );
    await revokeApiKey(organizationId, key.id);
    await removeMember(organizationId, robin.id);
  });
  await actAs({ kind: "cli", id: null, ip: null }, () =>
    upsertAgents(organizationId, [
      { email: "ada@sample.example", name: "Ada Park" },
      { email: "ben@sample.example", name: "Ben" },
    ]),
  );
  // Nothing changes, so nothing was done.
  await upsertAgents(organizationId, [{ email: "ben@sample.example", name: "Ben" }]);
  expect(await said(organizationId)).toEqual([
    "Rosterline added Robin Berg as admin",
    "Robin Berg added Kim as viewer",
    "Robin Berg made Kim Lee admin; before they were viewer",
    "Robin Berg changed the name of Kim to Kim Lee",
    "Robin Berg created the API key Payroll for events:read",
    "The API key Payroll added the agent Ada",
    "Robin Berg revoked the API key Payroll",
    "Robin Berg removed Robin Berg, who was admin",
    "Somebody at the command line added 1 agent and changed 1",
  ]);
  expect((await read(organizationId))[1]).toMatchObject({
    actor: { kind: "member", id: robin.id },
    ip: "192.0.2.7",
    action: "member.added",
    details: { role: "viewer" },
  });
});

test("a connection: everything that an admin does to it", async () => {
  const world = await makeWorld();
  const { organizationId, connectionId, company, people } = world;
  company.book(people.ada, { type: "days", startDate: "2026-12-01", endDate: "2026-12-01" });
  company.addPerson({ name: "Eve", email: "eve@elsewhere.example" });
  await world.run("sweep");
  const robin = await admin(organizationId);
  const before = (await read(organizationId)).length;
  await actAs({ kind: "member", id: robin.id, ip: null }, async () => {
    await change(organizationId, connectionId, { paused: true });
    await change(organizationId, connectionId, { paused: true });
    await change(organizationId, connectionId, { paused: false });
    await changeConnection(organizationId, connectionId, { syncUntil: "2027-02-28" });
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    const { serviceUserId, token } = company;
    await change(organizationId, connectionId, { credentials: { serviceUserId, token } });
    await startRun(organizationId, connectionId, {}, robin.id);
    await startRun(organizationId, connectionId, {}, robin.id);
    await setWebhookSecret(organizationId, connectionId, {});
    await setWebhookSecret(organizationId, connectionId, { secret: "the-secret-that-hibob-made" });
    await removeWebhook(organizationId, connectionId);
    await removeWebhook(organizationId, connectionId);
    const ada = await db().person.findFirstOrThrow({ where: { connectionId, name: { contains: "ada" } } });
    const agent = await db().agent.findFirstOrThrow({ where: { organizationId, name: "ben" } });
    const link = (input: Parameters<typeof linkPerson>[3]) => linkPerson(organizationId, connectionId, ada.id, input);
    await link({ agentId: null, isManual: true });
    await link({ agentId: agent.id, isManual: true });
    await link({ ignored: true });
    await link({ ignored: false });
    await ignorePeople(organizationId, connectionId, { ignored: true, search: "eve" });
    await ignorePeople(organizationId, connectionId, { ignored: true, search: "nobody" });
    const [policy] = await listPolicies(organizationId, connectionId, { seesPrivate: true });
    const type = await db().eventType.findFirstOrThrow({ where: { organizationId, name: "Training" } });
    const save = (given: object) =>
      savePolicies(organizationId, connectionId, { policies: [{ id: policy?.id ?? "", ...given }] });
    await save({ eventTypeId: type.id, isExcluded: false });
    await save({ eventTypeId: null, isExcluded: true });
    await disconnect(organizationId, connectionId, "keep");
  });
  expect(await said(organizationId, before)).toEqual(
    [
      "paused HiBob",
      "resumed HiBob",
      "set HiBob to sync until 28 Feb 2027; before it was until 31 Mar 2027",
      "set HiBob to show each policy as an event type of its own name",
      expect.stringMatching(/^Robin Berg gave HiBob new credentials, of the service user SE….{4}$/),
      "asked HiBob for a sync now",
      "made a new webhook secret for HiBob",
      "saved the webhook secret that HiBob gave",
      "turned the webhook of HiBob off",
      "undid the link of ada",
      "linked ada to the agent ben",
      "set ada to be ignored",
      "set ada not to be ignored any more",
      "set 1 person of HiBob without an agent to be ignored, those found by “eve”",
      "set the policy Holiday to become Training",
      "set the policy Holiday back to the usual event type",
      "excluded the policy Holiday from the schedule",
      "disconnected HiBob and kept its 1 event as manual ones",
    ].map((deed) => (typeof deed === "string" ? `Robin Berg ${deed}` : deed)),
  );
});

test("what is undone is not told of, and what cannot be told of is not done", async () => {
  const { id: organizationId } = await makeOrganization();
  const act = { action: "member.renamed", target: { id: null, name: "Kim" }, details: { before: "Tim" } } as const;
  const undone = db().$transaction(async (tx) => {
    await record(tx, organizationId, act);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await read(organizationId)).toEqual([]);
  const broken = { kind: "nobody", id: null, ip: null } as unknown as Parameters<typeof actAs>[0];
  await expect(actAs(broken, () => admin(organizationId))).rejects.toThrow();
  expect(await db().member.count({ where: { organizationId } })).toBe(0);
});

test("an entry is never changed or removed, and goes with its organization", async () => {
  const { id } = await makeOrganization();
  await admin(id);
  const refused = expect.objectContaining({ code: "RL002" });
  const where = "WHERE organization_id = $1";
  await expect(pool().query(`UPDATE audit_entry SET target_name = 'x' ${where}`, [id])).rejects.toEqual(refused);
  await expect(pool().query(`DELETE FROM audit_entry ${where}`, [id])).rejects.toEqual(refused);
  await expect(pool().query("TRUNCATE audit_entry")).rejects.toEqual(refused);
  expect(await read(id)).toHaveLength(1);
  await db().organization.delete({ where: { id } });
  expect(await db().auditEntry.count({ where: { organizationId: id } })).toBe(0);
});
