import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeManualEvent } from "@/e2e/database/sample";
import { makeWorld } from "@/e2e/world/world";
import { getAgent } from "@/lib/agents/list";
import { upsertAgents } from "@/lib/agents/service";
import { getConnection } from "@/lib/connections/service";
import { db } from "@/lib/db";
import { patchAgent, removeAgent } from "@/lib/sync/agents";
import { replanDue } from "@/lib/sync/replan";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

/** Ada and Ben are away a day each, and Ada has a meeting. */
async function makeSynced() {
  const world = await makeWorld();
  const { company, organizationId, people } = world;
  company.book(people.ada, day("2026-12-01"));
  company.book(people.ben, day("2026-12-02"));
  await world.run("sweep");
  const { id: agentId } = await db().agent.findFirstOrThrow({ where: { organizationId, email: "ada@example.com" } });
  const meetingId = await makeManualEvent({ organizationId, agentId });
  company.calls.splice(0);
  return { ...world, agentId, meetingId };
}

const NO_AGENT = { outcome: "unmatched", reason: "no_matching_agent" };
const INACTIVE = { outcome: "skipped", reason: "agent_inactive" };
const SYNCED = { outcome: "synced", reason: null };

test("an inactive agent's time off goes and says why, and comes back with them, each in the same moment and without a call to HiBob", async () => {
  const { organizationId, connectionId, agentId, meetingId, schedule, ledger, company } = await makeSynced();
  const before = await schedule();
  await patchAgent(organizationId, agentId, { isActive: false });
  expect(await schedule()).toMatchObject([{ email: "ben@example.com" }]);
  expect(await ledger()).toMatchObject([INACTIVE, SYNCED]);
  expect((await getConnection(organizationId, connectionId)).counts).toMatchObject({
    requests: 2,
    synced: 1,
    skipped: 1,
  });
  expect(await db().event.count({ where: { id: meetingId } })).toBe(1);
  await patchAgent(organizationId, agentId, { isActive: true });
  expect(await schedule()).toEqual(before);
  expect(company.calls).toEqual([]);
});

test("what is booked for an inactive agent makes no event, by a poll and by a sweep", async () => {
  const { organizationId, agentId, people, company, run, schedule } = await makeSynced();
  await patchAgent(organizationId, agentId, { isActive: false });
  company.book(people.ada, day("2026-12-10"));
  for (const kind of ["poll", "sweep"] as const) {
    expect(await run(kind)).toMatchObject({ status: "succeeded", counts: { requests: 3, synced: 1, skipped: 2 } });
    expect(await schedule()).toHaveLength(1);
  }
});

test("the ledger adds up from the moment in which an agent is deleted, and the next poll is good", async () => {
  const { organizationId, connectionId, agentId, ledger, schedule, run } = await makeSynced();
  expect((await getAgent(organizationId, agentId)).counts).toEqual({ synced: 1, manual: 1, people: 1 });
  await removeAgent(organizationId, agentId);
  expect(await ledger()).toMatchObject([NO_AGENT, SYNCED]);
  expect(await schedule()).toHaveLength(1);
  expect(await db().event.count({ where: { organizationId } })).toBe(1);
  const counts = { requests: 2, synced: 1, unmatched: 1, events: 1 };
  expect((await getConnection(organizationId, connectionId)).counts).toMatchObject(counts);
  expect(await run("poll")).toMatchObject({ status: "succeeded", counts });
  expect(await run("sweep")).toMatchObject({ status: "succeeded", counts: { ...counts, added: 0, removed: 0 } });
});

test("an agent who is added again gets their time off again", async () => {
  const { organizationId, connectionId, agentId, schedule } = await makeSynced();
  await db().person.updateMany({ where: { connectionId, agentId }, data: { isLinkManual: true } });
  const before = await schedule();
  await removeAgent(organizationId, agentId);
  await upsertAgents(organizationId, [{ name: "Ada", email: "ada@example.com", timeZone: "Europe/London" }]);
  await replanDue();
  expect(await schedule()).toEqual(before);
});

test("the neighbour's agent and one who is gone are not found", async () => {
  const { organizationId, agentId } = await makeSynced();
  const neighbour = await makeWorld();
  for (const [id, agent] of [
    [neighbour.organizationId, agentId],
    [organizationId, randomUUID()],
  ] as const) {
    await expect(removeAgent(id, agent)).rejects.toMatchObject({ code: "not_found" });
    await expect(patchAgent(id, agent, { isActive: false })).rejects.toMatchObject({ code: "not_found" });
    await expect(getAgent(id, agent)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await db().agent.count({ where: { id: agentId, deactivatedAt: null } })).toBe(1);
});
