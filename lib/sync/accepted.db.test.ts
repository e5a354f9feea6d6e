import { expect, test } from "vitest";
import { dayOff, finishRun, holiday, importFile, makeLegacy, readEvents, replacement } from "@/e2e/world/legacy";
import { db } from "@/lib/db";
import { migrate } from "@/lib/sync/replace-credentials";

test("what was accepted is not held, what nobody has seen is", async () => {
  const legacy = await makeLegacy();
  const { company, people } = legacy;
  const days = Array.from({ length: 30 }, (_, index) => index + 1);
  const booked = days.map((day) => ({ day, name: day % 2 ? ("ada" as const) : ("ben" as const) }));
  const ids = booked.map(({ day, name }) => company.book(people[name], holiday(day)));
  const file = legacy.file(booked.map(({ day, name }, index) => dayOff(ids[index] ?? 0, name, day)));
  const connectionId = await importFile(legacy, file);
  const target = { organizationId: legacy.organizationId, connectionId };
  company.updatePerson(people.ada, { lifecycleStatus: "Garden leave" });
  await migrate(target, replacement(legacy, { apply: true, acceptDifferences: true }));
  company.updatePerson(people.ben, { lifecycleStatus: "Garden leave" });
  expect(await finishRun(connectionId)).toMatchObject({ status: "held" });
  expect(await readEvents(connectionId)).toHaveLength(30);

  company.updatePerson(people.ben, { lifecycleStatus: "Employed" });
  const { organizationId } = target;
  await db().syncRun.create({ data: { organizationId, connectionId, kind: "sweep", trigger: "scheduled" } });
  expect(await finishRun(connectionId)).toMatchObject({ status: "succeeded", counts: { removed: 15 } });
  expect(await db().acceptedRemoval.count({ where: { connectionId } })).toBe(0);
});

test("what is over is in no comparison, so nobody has said yes to losing it", async () => {
  const legacy = await makeLegacy();
  const connectionId = await importFile(legacy, legacy.file([dayOff(1, "ada", -9), dayOff(2, "ben", -8)]));
  const target = { organizationId: legacy.organizationId, connectionId };
  const { parity } = await migrate(target, replacement(legacy, { apply: true, acceptDifferences: true }));
  expect(parity).toMatchObject({ ok: true, requests: { before: 0 } });
  expect(await finishRun(connectionId)).toMatchObject({ status: "held" });
  expect(await readEvents(connectionId)).toHaveLength(2);
});
