import { expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { transaction } from "@/lib/db";

const day = (startDate: string) => ({ type: "days" as const, startDate, endDate: startDate });

test("an event that was removed past all rules is back after the next check", async () => {
  const { company, people, run, schedule, connectionId } = await makeWorld();
  company.book(people.ada, day("2026-12-01"));
  company.book(people.ben, day("2026-12-02"));
  await run("sweep");
  const before = await schedule();
  await transaction(async (tx) => {
    await tx.query("SELECT set_config('rosterline.writer', $1, true)", [connectionId]);
    await tx.query("DELETE FROM event WHERE connection_id = $1 AND external_id = $2", [
      connectionId,
      before[0]?.external_id,
    ]);
  });
  expect(await run("sweep")).toMatchObject({ status: "failed", error_code: "internal" });
  expect(await run("sweep")).toMatchObject({ status: "succeeded", counts: { synced: 2, events: 2 } });
  expect(await schedule()).toEqual(before);
});
