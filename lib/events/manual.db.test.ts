import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import {
  findType,
  makeAgent,
  makeConnection,
  makeManualEvent,
  makeOrganization,
  makeSyncedEvent,
} from "@/e2e/database/sample";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { createEvent, deleteEvent, patchEvent } from "@/lib/events/manual";
import { getEvent } from "@/lib/events/service";

const NOT_FOUND = { code: "not_found" };

let organizationId: string;
let agentId: string;
let typeId: string;

beforeEach(async () => {
  organizationId = (await makeOrganization()).id;
  agentId = (await makeAgent(organizationId, { timeZone: "Asia/Manila" })).id;
  typeId = await findType(organizationId);
});

function input(given: { startsAt?: string; endsAt?: string; allDay?: boolean } = {}) {
  return { agentId, typeId, startsAt: "2026-11-02T09:00:00Z", endsAt: "2026-11-02T10:00:00Z", allDay: false, ...given };
}

describe("making", () => {
  test("places the event in the agent's zone", async () => {
    const event = await createEvent(organizationId, input());
    expect(event).toMatchObject({
      agentId,
      timeZone: "Asia/Manila",
      source: "manual",
      startsAt: "2026-11-02T09:00:00.000Z",
    });
    const other = await makeAgent(organizationId);
    expect(await createEvent(organizationId, { ...input(), agentId: other.id })).toMatchObject({
      timeZone: "Europe/London",
    });
  });

  test("takes whole days of that zone as all-day, and nothing else", async () => {
    const day = { startsAt: "2026-11-01T16:00:00Z", endsAt: "2026-11-03T00:00:00+08:00", allDay: true };
    expect(await createEvent(organizationId, input(day))).toMatchObject({
      allDay: true,
      endsAt: "2026-11-02T16:00:00.000Z",
    });
    const notADay = input({ allDay: true });
    await expect(createEvent(organizationId, notADay)).rejects.toMatchObject({ errors: [{ path: "allDay" }] });
  });

  test("refuses the neighbour's agent and event type", async () => {
    const { id: neighbourId } = await makeOrganization();
    const theirs = { agentId: (await makeAgent(neighbourId)).id, typeId: await findType(neighbourId) };
    await expect(createEvent(organizationId, { ...input(), agentId: theirs.agentId })).rejects.toMatchObject(NOT_FOUND);
    await expect(createEvent(organizationId, { ...input(), typeId: theirs.typeId })).rejects.toMatchObject(NOT_FOUND);
    const { id } = await createEvent(organizationId, input());
    await expect(patchEvent(organizationId, id, { typeId: theirs.typeId })).rejects.toMatchObject(NOT_FOUND);
  });
});

describe("with an id of the caller's", () => {
  test("brings a deleted event back as the same", async () => {
    const made = await createEvent(organizationId, input());
    await deleteEvent(organizationId, made.id);
    const back = await createEvent(organizationId, { ...input(), id: made.id });
    expect({ ...back, updatedAt: "" }).toEqual({ ...made, updatedAt: "" });
    const changes = await db().eventChange.findMany({ where: { organizationId }, orderBy: { seq: "asc" } });
    expect(changes.map((change) => [change.eventId, change.isDelete])).toEqual([
      [made.id, false],
      [made.id, true],
      [made.id, false],
    ]);
  });

  test("refuses one that is taken, by the neighbour too, and leaves that event as it is", async () => {
    const made = await createEvent(organizationId, input());
    const { id: neighbourId } = await makeOrganization();
    const theirs = { ...input(), agentId: (await makeAgent(neighbourId)).id, typeId: await findType(neighbourId) };
    for (const [organization, given] of [
      [organizationId, input({ endsAt: "2026-11-02T11:00:00Z" })],
      [neighbourId, theirs],
    ] as const)
      await expect(createEvent(organization, { ...given, id: made.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await getEvent(organizationId, made.id, { seesPrivate: false })).toEqual(made);
  });
});

describe("changing", () => {
  test("changes what is given and keeps the rest", async () => {
    const made = await createEvent(organizationId, input());
    const training = await findType(organizationId, "Training");
    const changed = await patchEvent(organizationId, made.id, { typeId: training, endsAt: "2026-11-02T11:30:00Z" });
    expect(changed).toMatchObject({
      type: { name: "Training" },
      startsAt: made.startsAt,
      endsAt: "2026-11-02T11:30:00.000Z",
    });
  });

  test("places what is moved in the zone that the agent has by now", async () => {
    const manila = { startsAt: "2026-11-01T16:00:00Z", endsAt: "2026-11-02T16:00:00Z", allDay: true };
    const { id } = await createEvent(organizationId, input(manila));
    await db().agent.update({ where: { id: agentId }, data: { timeZone: "Europe/London" } });
    const training = await findType(organizationId, "Training");
    const renamed = await patchEvent(organizationId, id, { typeId: training });
    expect(renamed).toMatchObject({ timeZone: "Asia/Manila", allDay: true });
    const london = { startsAt: "2026-11-02T00:00:00Z", endsAt: "2026-11-03T00:00:00Z" };
    expect(await patchEvent(organizationId, id, london)).toMatchObject({ timeZone: "Europe/London", allDay: true });
    const half = patchEvent(organizationId, id, { endsAt: "2026-11-02T12:00:00Z" });
    await expect(half).rejects.toMatchObject({ errors: [{ path: "allDay" }] });
  });

  test("refuses an end before the start that is kept", async () => {
    const { id } = await createEvent(organizationId, input());
    const change = patchEvent(organizationId, id, { endsAt: "2026-11-02T08:00:00Z" });
    await expect(change).rejects.toMatchObject({ code: "invalid_input", errors: [{ path: "endsAt" }] });
  });

  test("refuses the neighbour, and an id of nothing", async () => {
    const { id: neighbourId } = await makeOrganization();
    const id = await makeManualEvent({ organizationId, agentId });
    await expect(patchEvent(neighbourId, id, { allDay: false })).rejects.toMatchObject(NOT_FOUND);
    await expect(deleteEvent(neighbourId, id)).rejects.toMatchObject(NOT_FOUND);
    await expect(deleteEvent(organizationId, randomUUID())).rejects.toMatchObject(NOT_FOUND);
    await deleteEvent(organizationId, id);
    await expect(deleteEvent(organizationId, id)).rejects.toMatchObject(NOT_FOUND);
  });
});

test("a synced event is refused with the place where it is edited, and stays as it is", async () => {
  const connectionId = await makeConnection(organizationId);
  const id = await makeSyncedEvent({ organizationId, agentId, connectionId });
  const before = await getEvent(organizationId, id, { seesPrivate: true });
  const refusal = {
    code: "read_only",
    status: 409,
    detail: `This event is synced from HiBob and can't be changed here. Edit it in HiBob: ${env().HIBOB_APP_URL}`,
  };
  await expect(patchEvent(organizationId, id, { allDay: true })).rejects.toMatchObject(refusal);
  await expect(deleteEvent(organizationId, id)).rejects.toMatchObject(refusal);
  expect(await getEvent(organizationId, id, { seesPrivate: true })).toEqual(before);
});
