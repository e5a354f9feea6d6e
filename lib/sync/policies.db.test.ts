import { describe, expect, test } from "vitest";
import { makeWorld, type World } from "@/e2e/world/world";
import { listPolicies, savePolicies } from "@/lib/connections/policies";
import { changeConnection, getConnection } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { listEventTypes } from "@/lib/events/service";
import { pickColor } from "@/lib/sync/own-types";

const day = (startDate: string, policy: string) => ({ type: "days" as const, startDate, endDate: startDate, policy });

async function policies({ organizationId, connectionId }: World) {
  const all = await listPolicies(organizationId, connectionId, { seesPrivate: true });
  return Object.fromEntries(all.map((policy) => [policy.name, policy]));
}

async function configure(world: World, name: string, change: { eventTypeId?: string | null; isExcluded?: boolean }) {
  const { id = "" } = (await policies(world))[name] ?? {};
  await savePolicies(world.organizationId, world.connectionId, { policies: [{ id, ...change }] });
}

async function typeNamed(world: World, name: string): Promise<string> {
  return (await listEventTypes(world.organizationId)).find((type) => type.name === name)?.id ?? "";
}

/** Names of the types of the events, by request. */
async function eventTypes({ connectionId }: World): Promise<Record<string, string>> {
  const { rows } = await pool().query(
    "SELECT e.external_id, t.name FROM event e JOIN event_type t ON t.id = e.event_type_id WHERE e.connection_id = $1",
    [connectionId],
  );
  return Object.fromEntries(rows.map((row) => [row.external_id, row.name]));
}

function rename({ company }: World, name: string, displayName: string): void {
  for (const policy of company.policies) if (policy.name === name) policy.displayName = displayName;
}

/** Holiday and sick leave of Ada, parental leave of Ben, read once. */
async function makeLeave() {
  const world = await makeWorld();
  const { company, people } = world;
  const holiday = company.book(people.ada, day("2026-12-01", "Holiday"));
  const sick = company.book(people.ada, day("2026-12-02", "Sick leave"));
  const parental = company.book(people.ben, day("2026-12-03", "Parental leave"));
  await world.run("sweep");
  return { world, holiday, sick, parental };
}

describe("event types of their own", () => {
  test("are made for every policy but private ones, and events move there and back", async () => {
    const { world, holiday, sick, parental } = await makeLeave();
    const { organizationId, connectionId } = world;
    expect(await eventTypes(world)).toEqual({ [holiday]: "Time off", [sick]: "Time off", [parental]: "Time off" });
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    expect(await world.run("poll")).toMatchObject({ status: "succeeded" });
    expect(await eventTypes(world)).toEqual({ [holiday]: "Holiday", [sick]: "Time off", [parental]: "Parental leave" });
    const types = await listEventTypes(organizationId);
    expect(types.map((type) => type.name)).not.toContain("Sick leave");
    const colors = ["Holiday", "Parental leave", "Time off"].map((name) => types.find((t) => t.name === name)?.color);
    expect(new Set(colors).size).toBe(3);
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "default" } });
    await world.run("poll");
    expect(new Set(Object.values(await eventTypes(world)))).toEqual(new Set(["Time off"]));
  });

  test("are made at once for a policy that is new, and what an admin chose stays", async () => {
    const { world, holiday } = await makeLeave();
    const { company, people, organizationId, connectionId } = world;
    await configure(world, "Holiday", { eventTypeId: await typeNamed(world, "Break") });
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    await world.run("poll");
    const unpaid = company.book(people.cleo, day("2026-12-04", "Unpaid leave"));
    await world.run("poll");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "Break", [unpaid]: "Unpaid leave" });
    expect((await policies(world)).Holiday).toMatchObject({ isTypeChosen: true, eventType: { name: "Break" } });
    await configure(world, "Holiday", { eventTypeId: null });
    await world.run("poll");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "Holiday" });
  });

  test("take a type of that name when it is time off, and another name when it is not", async () => {
    const { world, holiday, parental } = await makeLeave();
    const { organizationId, connectionId } = world;
    await pool().query(
      "INSERT INTO event_type (organization_id, name, color, is_time_off) VALUES ($1, 'holiday', 'rose', true), ($1, 'Parental leave', 'blue', false)",
      [organizationId],
    );
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    await world.run("poll");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "holiday", [parental]: "Parental leave (time off)" });
  });

  test("leave no trace of a policy that becomes private", async () => {
    const { world, holiday } = await makeLeave();
    const { company, organizationId, connectionId } = world;
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    await world.run("sweep");
    for (const policy of company.policies) if (policy.name === "Holiday") policy.visibility = "Private";
    await world.run("sweep");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "Time off" });
    await world.run("sweep");
    expect((await listEventTypes(organizationId)).map((type) => type.name)).not.toContain("Holiday");
  });

  test("differ in colour as far as the palette goes, the same way each time", () => {
    expect(pickColor(["teal", "blue", "violet", "slate"])).toBe("rose");
    expect(pickColor(["teal", "blue", "violet", "rose", "amber", "green", "slate", "teal"])).toBe("blue");
    expect(pickColor([])).toBe("teal");
  });
});

describe("a policy that HiBob shows by another name", () => {
  test("keeps its type, and its requests carry the new name, those of hidden people too", async () => {
    const { world, holiday } = await makeLeave();
    const { company, people } = world;
    const hidden = company.book(people.cleo, day("2026-12-05", "Holiday"));
    await configure(world, "Holiday", { eventTypeId: await typeNamed(world, "Training") });
    await world.run("sweep");
    company.setInactive(people.cleo);
    rename(world, "Holiday", "Urlaub");
    await world.run("sweep");
    await world.run("poll");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "Training", [hidden]: "Training" });
    const after = await policies(world);
    expect(after.Holiday).toBeUndefined();
    expect(after.Urlaub).toMatchObject({ requests: 2, events: 2, isTypeChosen: true });
  });

  test("stays excluded, when a poll is the first to hear of it", async () => {
    const { world } = await makeLeave();
    const { company, people } = world;
    await configure(world, "Holiday", { isExcluded: true });
    rename(world, "Holiday", "Urlaub");
    company.book(people.ben, day("2026-12-08", "Holiday"));
    await world.run("poll");
    await world.run("poll");
    expect((await policies(world)).Urlaub).toMatchObject({ isExcluded: true, requests: 2, events: 0 });
    expect((await world.ledger()).filter((row) => row.reason === "policy_excluded")).toHaveLength(2);
  });

  test("takes the type that was made for it along", async () => {
    const { world, holiday } = await makeLeave();
    const { organizationId, connectionId } = world;
    await changeConnection(organizationId, connectionId, { settings: { policyTypes: "own" } });
    await world.run("sweep");
    const before = await typeNamed(world, "Holiday");
    rename(world, "Holiday", "Urlaub");
    await world.run("sweep");
    expect(await eventTypes(world)).toMatchObject({ [holiday]: "Urlaub" });
    expect(await typeNamed(world, "Urlaub")).toBe(before);
    expect(await getConnection(organizationId, connectionId)).toMatchObject({ settings: { policyTypes: "own" } });
  });

  test("is known from changes alone, too, and is one policy in the end", async () => {
    const { world } = await makeLeave();
    const { company, people } = world;
    company.setInactive(people.cleo);
    await world.run("sweep");
    rename(world, "Holiday", "Urlaub");
    company.book(people.cleo, day("2026-12-09", "Holiday"));
    await world.run("poll");
    await world.run("sweep");
    expect(Object.keys(await policies(world)).sort()).toEqual(["Parental leave", "Sick leave", "Urlaub"]);
  });
});

test("a custom name that gives way to the real one is a policy of its own; nothing else is touched", async () => {
  const world = await makeWorld({ permissions: { seePrivate: false } });
  const { company, people } = world;
  company.book(people.ada, day("2026-12-01", "Medical appointment"));
  company.book(people.ada, day("2026-12-02", "Holiday"));
  await world.run("sweep");
  expect(Object.keys(await policies(world)).sort()).toEqual(["Appointment", "Holiday"]);
  company.permissions.seePrivate = true;
  await world.run("sweep");
  expect(await policies(world)).toMatchObject({
    Appointment: { requests: 0 },
    "Medical appointment": { requests: 1, isPrivate: true },
    Holiday: { requests: 1 },
  });
});
