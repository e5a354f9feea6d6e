import { describe, expect, test } from "vitest";
import { makeManualEvent } from "@/e2e/database/sample";
import { tick } from "@/e2e/world/clockwork";
import { dayFromToday, dayOff, importFile, type Legacy, makeLegacy, readEvents } from "@/e2e/world/legacy";
import { upsertAgents } from "@/lib/agents/service";
import { linkPerson } from "@/lib/connections/links";
import { listPeople } from "@/lib/connections/people";
import { startRun } from "@/lib/connections/runs";
import { disconnect, getConnection } from "@/lib/connections/service";
import { noteDelivery } from "@/lib/connections/webhook-deliveries";
import { decrypt } from "@/lib/crypto";
import { db, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { replanDue } from "@/lib/sync/replan";
import { change } from "@/lib/sync/service";

const ZERO = { skipped: 0, unmatched: 0, failed: 0, attention: 0 };

async function refusal(work: Promise<unknown>): Promise<[string, string[]]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return [error.code, error.errors.map(({ path }) => path)];
}

async function makeImported() {
  const legacy = await makeLegacy();
  const file = legacy.file([
    dayOff(1, "ada", 10),
    dayOff(2, "ben", -50),
    { ...dayOff(3, "ada", 12), type: "training" },
  ]);
  const id = await importFile(legacy, file);
  return { ...legacy, id, legacy };
}

test("what the file holds stands on the schedule, accounted for, with its people", async () => {
  const { organizationId, people, id } = await makeImported();
  const connection = await getConnection(organizationId, id);
  expect(connection).toMatchObject({
    authMethod: "api_key",
    status: "migration_required",
    syncFrom: dayFromToday(-50),
    syncUntil: dayFromToday(200),
    nextSyncAt: null,
    progress: null,
    warnings: [],
    counts: { requests: 3, synced: 3, events: 3, ...ZERO },
  });
  expect(await readEvents(id)).toMatchObject([
    { external_id: "2", email: "ben@example.com", type: "Vacation", all_day: true },
    { external_id: "1", email: "ada@example.com", type: "Vacation", all_day: true },
    { external_id: "3", email: "ada@example.com", type: "Training" },
  ]);
  const { data } = await listPeople(organizationId, id, { limit: 10 });
  expect(data.map((person) => [person.externalId, person.agent?.email, person.isLinkManual]).sort()).toEqual(
    Object.entries(people)
      .map(([name, externalId]) => [externalId, `${name}@example.com`, true])
      .sort(),
  );
});

test("the key is stored encrypted, and shown to nobody", async () => {
  const { organizationId, id } = await makeImported();
  const row = await db().connection.findUniqueOrThrow({ where: { id }, omit: { credentials: false } });
  expect(row.credentials).not.toContain("old-key");
  expect(JSON.parse(decrypt(row.credentials, id))).toEqual({ apiKey: "old-key-0123456789" });
  expect(JSON.stringify(await getConnection(organizationId, id))).not.toContain("6789");
});

test("an event of somebody whom the file does not link is theirs all the same", async () => {
  const legacy = await makeLegacy();
  const id = await importFile(legacy, { ...legacy.file([dayOff(1, "cleo", 3)]), people: [] });
  expect(await readEvents(id)).toMatchObject([{ external_id: "1", email: "cleo@example.com" }]);
});

describe("a file that is wrong imports nothing", () => {
  const cases: [string, (file: ReturnType<Legacy["file"]>) => unknown, string[]][] = [
    [
      "unknown agents",
      (file) => ({ ...file, people: [{ personId: "9", agentEmail: "eve@example.com" }] }),
      ["people.0.agentEmail"],
    ],
    [
      "unknown agents of events",
      (file) => ({ ...file, events: [{ ...dayOff(1, "ada", 1), agentEmail: "eve@example.com" }] }),
      ["events.0.agentEmail"],
    ],
    ["another integration", (file) => ({ ...file, integration: "hobbob" }), ["integration"]],
    ["days that are over", (file) => ({ ...file, syncUntil: dayFromToday(-2) }), ["syncUntil"]],
    ["an event beyond the days", (file) => ({ ...file, events: [dayOff(1, "ada", 300)] }), ["events.0.startsAt"]],
    [
      "an event before the days",
      (file) => ({ ...file, syncFrom: dayFromToday(-5), events: [dayOff(1, "ada", -9)] }),
      ["events.0.endsAt"],
    ],
  ];
  test.each(cases)("%s", async (_name, breakIt, paths) => {
    const legacy = await makeLegacy();
    expect(await refusal(importFile(legacy, breakIt(legacy.file())))).toEqual(["invalid_input", paths]);
    expect(await db().connection.count({ where: { organizationId: legacy.organizationId } })).toBe(0);
    expect(await db().eventType.count({ where: { organizationId: legacy.organizationId, name: "Vacation" } })).toBe(0);
  });

  test("a second connection", async () => {
    const { legacy } = await makeImported();
    expect(await refusal(importFile(legacy, legacy.file()))).toEqual(["already_connected", []]);
  });
});

describe("it is never synced", () => {
  test("by no clock, no webhook and nobody's wish", async () => {
    const { organizationId, company, id } = await makeImported();
    await pool().query("UPDATE connection SET next_sync_at = now(), changes_read_to = '2026-01-01' WHERE id = $1", [
      id,
    ]);
    const delivery = { kind: "change", event: "approved", externalId: "7", effect: "appears", isDated: false } as const;
    await noteDelivery({ organizationId, connectionId: id, secrets: [] }, delivery, Buffer.from("{}"));
    expect(await tick(id)).toEqual([]);
    for (const input of [{}, { kind: "poll" as const }, { confirm: id }])
      expect(await refusal(startRun(organizationId, id, input, id))).toEqual(["migration_required", []]);
    expect(await db().syncRun.count({ where: { connectionId: id } })).toBe(0);
    expect(company.calls).toEqual([]);
  });

  test("not even by a run that somebody put there", async () => {
    const { organizationId, company, id } = await makeImported();
    await db().syncRun.create({ data: { organizationId, connectionId: id, kind: "sweep", trigger: "manual" } });
    expect(await tick(id)).toMatchObject([{ status: "queued" }]);
    expect(company.calls).toEqual([]);
  });

  test("nor changed but by the migration", async () => {
    const { organizationId, company, id } = await makeImported();
    const { serviceUserId, token } = company;
    for (const input of [{ paused: true }, { syncUntil: dayFromToday(9) }, { credentials: { serviceUserId, token } }])
      expect(await refusal(change(organizationId, id, input))).toEqual(["migration_required", []]);
  });
});

test("placing the ledger again leaves the events as they are, to the byte", async () => {
  const { organizationId, id } = await makeImported();
  const all = async () => (await pool().query("SELECT * FROM event WHERE connection_id = $1 ORDER BY id", [id])).rows;
  const before = await all();
  await upsertAgents(organizationId, [{ email: "new@example.com", name: "new" }]);
  await replanDue();
  expect(await db().connection.findUnique({ where: { id }, select: { replanAt: true } })).toEqual({ replanAt: null });
  expect(await all()).toEqual(before);
});

test("a link that an admin changes takes its events along", async () => {
  const { organizationId, people, id } = await makeImported();
  const person = await db().person.findFirstOrThrow({ where: { connectionId: id, externalId: people.ben } });
  await linkPerson(organizationId, id, person.id, { agentId: null, isManual: true });
  await replanDue();
  expect((await readEvents(id)).map((event) => event.external_id)).toEqual(["1", "3"]);
  const { counts } = await getConnection(organizationId, id);
  expect(counts).toMatchObject({ requests: 3, synced: 2, unmatched: 1, events: 2 });
});

test.each(["remove", "keep"] as const)("its events are read-only until it is disconnected: %s", async (events) => {
  const { organizationId, id } = await makeImported();
  const [event] = await readEvents(id);
  await expect(pool().query("DELETE FROM event WHERE id = $1", [event?.id])).rejects.toMatchObject({ code: "RL001" });
  const agent = await db().agent.findFirstOrThrow({ where: { organizationId } });
  await makeManualEvent({ organizationId, agentId: agent.id });
  await disconnect(organizationId, id, events);
  const left = await db().event.findMany({ where: { organizationId } });
  expect(left).toHaveLength(events === "keep" ? 4 : 1);
  expect(left.every(({ connectionId, externalId }) => connectionId === null && externalId === null)).toBe(true);
});
