import { expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { upsertAgents } from "@/lib/agents/service";
import { linkPerson } from "@/lib/connections/links";
import { changeConnection } from "@/lib/connections/service";
import { db } from "@/lib/db";
import { replanDue } from "@/lib/sync/replan";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

/** A stranger's time off in the ledger of a paused connection, and nothing asked of HiBob since. */
async function makePaused() {
  const world = await makeWorld();
  const { company, organizationId, connectionId } = world;
  const dora = company.addPerson({ name: "Dora Diaz", email: "dora@example.com" }).id;
  company.book(dora, day("2026-12-01"));
  await world.run("sweep");
  await changeConnection(organizationId, connectionId, { paused: true });
  company.calls.splice(0);
  const person = await db().person.findFirstOrThrow({ where: { connectionId, externalId: dora } });
  const agent = await db().agent.findFirstOrThrow({ where: { organizationId, email: "ada@example.com" } });
  return { ...world, personId: person.id, agentId: agent.id };
}

test("a link, an ignored person and an undone link take effect without a call to HiBob, paused or not", async () => {
  const { organizationId, connectionId, personId, agentId, schedule, ledger, company } = await makePaused();
  expect(await schedule()).toEqual([]);
  await linkPerson(organizationId, connectionId, personId, { agentId, isManual: true });
  await replanDue();
  expect(await schedule()).toMatchObject([{ email: "ada@example.com" }]);
  await linkPerson(organizationId, connectionId, personId, { ignored: true });
  await replanDue();
  expect(await ledger()).toMatchObject([{ outcome: "skipped", reason: "person_ignored" }]);
  await linkPerson(organizationId, connectionId, personId, { agentId: null, isManual: true });
  await replanDue();
  expect(await ledger()).toMatchObject([{ outcome: "unmatched", reason: "no_matching_agent" }]);
  expect(company.calls).toEqual([]);
});

test("a new agent picks up the time off of the person with the same email", async () => {
  const { organizationId, connectionId, schedule, company } = await makePaused();
  await upsertAgents(organizationId, [{ name: "Dora Diaz", email: "Dora@example.com" }]);
  await replanDue();
  expect(await schedule()).toMatchObject([{ email: "dora@example.com" }]);
  expect(company.calls).toEqual([]);
  const connection = await db().connection.findUniqueOrThrow({ where: { id: connectionId } });
  expect(connection).toMatchObject({ replanAt: null, counts: { requests: 1, synced: 1, events: 1, unmatched: 0 } });
});
