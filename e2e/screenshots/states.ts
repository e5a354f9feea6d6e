import { expect } from "@playwright/test";
import { run } from "@/lib/connections/run-schemas";
import { type ConnectionStatus, connection } from "@/lib/connections/schemas";
import { db } from "@/lib/db";
import { event, eventType } from "@/lib/events/schemas";
import { readList, readOne } from "../answers";
import { daysFromToday, nextWeek } from "../days";
import type { Stage } from "./scenario";

/** States that a connection can be in, brought about as they come about. */

/** Some time off of which all goes on the schedule. */
export async function book({ organization, company }: Stage): Promise<void> {
  const { ada, ben, cleo } = organization.agents;
  await company.book(ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
  await company.book(ben.email, { type: "days", startDate: nextWeek(1), startPortion: "afternoon" });
  await company.book(cleo.email, { type: "portionOnRange", startDate: nextWeek(3), dayPortion: "morning" });
}

/**
 * And some that does not: a request with gaps, and a person without an agent. A private one shows that they are seen.
 */
export async function bookAll(stage: Stage): Promise<void> {
  const { organization, company } = stage;
  await book(stage);
  await company.book(organization.agents.ben.email, { type: "days", startDate: nextWeek(3), policy: "Sick leave" });
  const mornings = { startDate: nextWeek(0), endDate: nextWeek(4), dayPortion: "morning" } as const;
  await company.book(organization.agents.dan.email, { type: "portionOnRange", ...mornings });
  const eve = { name: "Eve Stone", email: "eve@elsewhere.example" };
  await company.addPerson(eve);
  await company.book(eve.email, { type: "days", startDate: nextWeek(2) });
}

/** Nothing needs anybody. */
export async function connected(stage: Stage): Promise<string> {
  await book(stage);
  return (await stage.connect()).id;
}

/** A meeting on a day off. */
export async function overlapping(stage: Stage): Promise<void> {
  const { organization, company, connect, api } = stage;
  const { ada } = organization.agents;
  const day = daysFromToday(1);
  await company.book(ada.email, { type: "days", startDate: day });
  await connect();
  const types = await readList(await api.get("event-types"), eventType);
  const typeId = types.find(({ name }) => name === "Meeting")?.id;
  const times = { startsAt: `${day}T09:00:00Z`, endsAt: `${day}T10:30:00Z` };
  await readOne(await api.post("events", { data: { agentId: ada.id, typeId, ...times } }), event);
}

export async function attention(stage: Stage): Promise<string> {
  await bookAll(stage);
  return (await stage.connect()).id;
}

/** HiBob takes so long that the first sync is watched for as long as anybody looks. */
export async function syncing({ company, api }: Stage): Promise<void> {
  const data = { integration: "hibob", credentials: company.credentials, syncUntil: daysFromToday(90) };
  await readOne(await api.post("connections", { data }), connection);
  await company.setLatency(60_000);
}

export async function delayed(stage: Stage): Promise<void> {
  const id = await connected(stage);
  await stage.company.fail("503");
  await reach(stage, id, "delayed");
}

export async function refusedToken(stage: Stage): Promise<void> {
  const id = await connected(stage);
  await stage.company.replaceToken();
  await reach(stage, id, "action_needed");
}

export async function refusedPermission(stage: Stage): Promise<void> {
  const id = await connected(stage);
  await stage.company.allow({ seeWhosOut: false });
  await reach(stage, id, "action_needed");
}

/** Most of the requests are hidden of a sudden. */
export async function held(stage: Stage): Promise<void> {
  const { organization, company, connect, api } = stage;
  const { ada, ben } = organization.agents;
  for (let day = 1; day <= 15; day += 1) await company.book(ada.email, { type: "days", startDate: daysFromToday(day) });
  for (let day = 1; day <= 5; day += 1) await company.book(ben.email, { type: "days", startDate: daysFromToday(day) });
  const { id } = await connect();
  await company.setStatus(ada.email, "Garden leave");
  await expect(async () => {
    await api.post(`connections/${id}/runs`, { data: { kind: "sweep" } });
    const runs = await readList(await api.get(`connections/${id}/runs`), run);
    expect(runs.find(({ finishedAt }) => finishedAt)?.status).toBe("held");
  }).toPass({ timeout: 30_000 });
}

export async function paused(stage: Stage): Promise<void> {
  const id = await connected(stage);
  await stage.api.patch(`connections/${id}`, { data: { paused: true } });
}

/** As a connection from the time of API keys stands in the database. */
export async function migrationRequired(stage: Stage): Promise<void> {
  const id = await connected(stage);
  await db().connection.update({
    where: { id, organizationId: stage.organization.id },
    data: { authMethod: "api_key", nextSyncAt: null },
  });
}

async function reach({ api }: Stage, id: string, status: ConnectionStatus): Promise<void> {
  await expect
    .poll(async () => (await readOne(await api.get(`connections/${id}`), connection)).status, { timeout: 30_000 })
    .toBe(status);
}
