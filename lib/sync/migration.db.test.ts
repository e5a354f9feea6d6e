import { expect, test } from "vitest";
import {
  dayFromToday,
  dayOff,
  finishRun,
  holiday,
  importFile,
  makeLegacy,
  readEvents,
  replacement,
} from "@/e2e/world/legacy";
import { listPeople } from "@/lib/connections/people";
import { getConnection } from "@/lib/connections/service";
import { decrypt } from "@/lib/crypto";
import { db, pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { migrate } from "@/lib/sync/replace-credentials";

/** Imported: Ada for a day, Ben for another and one in the past; all of them in HiBob as well. */
async function makeImported() {
  const legacy = await makeLegacy();
  const { company, people } = legacy;
  const ids = [
    company.book(people.ada, holiday(10)),
    company.book(people.ben, holiday(20)),
    company.book(people.ben, holiday(-50)),
  ];
  const [ada = 0, ben = 0, past = 0] = ids;
  const connectionId = await importFile(
    legacy,
    legacy.file([dayOff(ada, "ada", 10), dayOff(ben, "ben", 20), dayOff(past, "ben", -50)]),
  );
  const target = { organizationId: legacy.organizationId, connectionId };
  return { ...legacy, legacy, target, connectionId, ids: { ada, ben, past } };
}

/** All that a migration could touch. */
async function photograph(connectionId: string) {
  const tables = ["event", "request", "person", "policy", "sync_run", "accepted_removal"].map(async (table) => {
    const { rows } = await pool().query(`SELECT t::text FROM ${table} t WHERE connection_id = $1 ORDER BY 1`, [
      connectionId,
    ]);
    return rows;
  });
  const connection = await db().connection.findUnique({ where: { id: connectionId }, omit: { credentials: false } });
  return [connection, ...(await Promise.all(tables))];
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return error;
}

test("a check tells that all is seen, and changes nothing", async () => {
  const { legacy, target } = await makeImported();
  const before = await photograph(target.connectionId);
  const { applied, parity, preflight } = await migrate(target, replacement(legacy));
  expect(applied).toBe(false);
  expect(preflight.ok).toBe(true);
  expect(parity).toMatchObject({
    ok: true,
    people: { before: 3, after: 3, missing: [], visible: 3 },
    requests: { before: 2, after: 2, missing: [], visible: 3, changed: [] },
  });
  expect(await photograph(target.connectionId)).toEqual(before);
});

test("the cut-over keeps connection, events and links, and destroys the key", async () => {
  const { legacy, target, connectionId, people } = await makeImported();
  const before = await readEvents(connectionId);
  expect((await migrate(target, replacement(legacy, { apply: true }))).applied).toBe(true);
  const row = await db().connection.findUniqueOrThrow({ where: { id: connectionId }, omit: { credentials: false } });
  const { serviceUserId, token } = legacy.company;
  expect(JSON.parse(decrypt(row.credentials, connectionId))).toEqual({ serviceUserId, token });
  expect(await getConnection(target.organizationId, connectionId)).toMatchObject({
    authMethod: "service_user",
    status: "syncing",
  });
  expect(await readEvents(connectionId)).toEqual(before);

  expect(await finishRun(connectionId)).toMatchObject({
    kind: "sweep",
    trigger: "migration",
    status: "succeeded",
    counts: { requests: 3, synced: 3, events: 3, added: 0, removed: 0 },
  });
  expect(await readEvents(connectionId)).toEqual(before);
  expect(await getConnection(target.organizationId, connectionId)).toMatchObject({ status: "connected" });
  const { data } = await listPeople(target.organizationId, connectionId, { limit: 10 });
  expect(data.map((person) => [person.externalId, person.agent?.name, person.isLinkManual]).sort()).toEqual(
    Object.entries(people)
      .map(([name, id]) => [id, name, true])
      .sort(),
  );
  expect(
    await db().policy.findMany({
      where: { connectionId },
      select: { name: true, eventType: { select: { name: true } } },
    }),
  ).toEqual([{ name: "Holiday", eventType: { name: "Vacation" } }]);
});

test("a request that was edited since keeps its event, which then moves", async () => {
  const { legacy, target, company, connectionId, ids } = await makeImported();
  const before = await readEvents(connectionId);
  const once = company.edit(ids.ada, { startDate: dayFromToday(12), endDate: dayFromToday(12) });
  const twice = company.edit(once, { startDate: dayFromToday(13), endDate: dayFromToday(13) });
  const { parity } = await migrate(target, replacement(legacy, { apply: true }));
  expect(parity).toMatchObject({ ok: true, requests: { before: 2, after: 2 } });
  expect(parity.requests.changed).toMatchObject([
    { externalId: String(ids.ada), agentName: "ada", becomes: { allDay: true } },
  ]);
  expect((await finishRun(connectionId))?.counts).toMatchObject({ added: 0, removed: 0 });
  const moved = (await readEvents(connectionId)).find(({ email }) => email.startsWith("ada"));
  expect(moved).toMatchObject({
    id: before.find(({ email }) => email.startsWith("ada"))?.id,
    external_id: String(twice),
    type: "Vacation",
  });
  expect(moved?.starts_at.slice(0, 10)).toBe(dayFromToday(13));
});

test("what is missing is named, and nothing happens until it is accepted", async () => {
  const { legacy, target, company, connectionId, people, ids } = await makeImported();
  company.updatePerson(people.ben, { lifecycleStatus: "Garden leave" });
  const { parity } = await migrate(target, replacement(legacy));
  expect(parity).toMatchObject({
    ok: false,
    people: { before: 3, after: 2, missing: [{ externalId: people.ben, name: "ben", agentEmail: "ben@example.com" }] },
    requests: {
      before: 2,
      after: 1,
      missing: [{ externalId: String(ids.ben), personName: "ben", type: { name: "Vacation" }, wasRemoved: false }],
    },
  });
  const before = await photograph(connectionId);
  const refused = await refusal(migrate(target, replacement(legacy, { apply: true })));
  expect(refused).toMatchObject({ code: "parity_failed", status: 409 });
  expect(refused.errors.map(({ path }) => path)).toEqual(["parity.people.missing", "parity.requests.missing"]);
  expect(refused.errors[1]?.message).toContain("ben@example.com");
  expect(await photograph(connectionId)).toEqual(before);

  const accepted = { apply: true, acceptDifferences: true };
  const stale = await refusal(migrate(target, replacement(legacy, { ...accepted, fingerprint: "of another look" })));
  expect(stale.code).toBe("parity_failed");
  const { fingerprint } = parity;
  expect((await migrate(target, replacement(legacy, { ...accepted, fingerprint }))).applied).toBe(true);
  expect(await finishRun(connectionId)).toMatchObject({ status: "succeeded" });
  expect((await readEvents(connectionId)).map((event) => event.external_id)).toEqual([String(ids.ada)]);
});

test("a service user who sees nothing at all may be accepted too", async () => {
  const { legacy, target, company, connectionId, ids } = await makeImported();
  for (const id of Object.values(ids)) company.delete(id);
  const { requests } = (await migrate(target, replacement(legacy))).parity;
  expect(requests).toMatchObject({ before: 2, after: 0, missing: [{ wasRemoved: true }, { wasRemoved: true }] });
  await migrate(target, replacement(legacy, { apply: true, acceptDifferences: true }));
  expect(await finishRun(connectionId)).toMatchObject({ status: "succeeded", counts: { events: 0 } });
});

test("time off of people on a long leave, whom HiBob hides, is not missing", async () => {
  const { legacy, target, company, connectionId, people } = await makeImported();
  company.setInactive(people.ben);
  expect((await migrate(target, replacement(legacy, { apply: true }))).parity).toMatchObject({ ok: true });
  expect(await finishRun(connectionId)).toMatchObject({ status: "succeeded", counts: { events: 3 } });
});

test("people whom the file did not name are found by email, and keep their events", async () => {
  const legacy = await makeLegacy();
  const id = legacy.company.book(legacy.people.cleo, holiday(5));
  const connectionId = await importFile(legacy, { ...legacy.file([dayOff(id, "cleo", 5)]), people: [] });
  const before = await readEvents(connectionId);
  const target = { organizationId: legacy.organizationId, connectionId };
  expect((await migrate(target, replacement(legacy, { apply: true }))).parity).toMatchObject({
    ok: true,
    people: { before: 1, after: 1 },
  });
  await finishRun(connectionId);
  expect(await readEvents(connectionId)).toEqual(before);
  const { data } = await listPeople(target.organizationId, connectionId, { limit: 10 });
  expect(data.map((person) => [person.externalId, person.agent?.name]).sort()).toEqual(
    Object.entries(legacy.people)
      .map(([name, externalId]) => [externalId, name])
      .sort(),
  );
});

test.each([
  [{ syncUntil: dayFromToday(400) }, dayFromToday(400), null],
  [{}, dayFromToday(200), null],
])("the days may be chosen anew: %j", async (given, syncUntil, rollingMonths) => {
  const { legacy, target } = await makeImported();
  await migrate(target, replacement(legacy, { apply: true, ...given }));
  expect(await getConnection(target.organizationId, target.connectionId)).toMatchObject({ syncUntil, rollingMonths });
});

test("a window that moves along may be chosen", async () => {
  const { legacy, target } = await makeImported();
  await migrate(target, replacement(legacy, { apply: true, rollingMonths: 9 }));
  expect(await getConnection(target.organizationId, target.connectionId)).toMatchObject({ rollingMonths: 9 });
});

test("credentials that HiBob refuses change nothing", async () => {
  const { legacy, target, connectionId } = await makeImported();
  const before = await photograph(connectionId);
  const credentials = { serviceUserId: legacy.company.serviceUserId, token: "wrong" };
  const refused = await refusal(
    migrate(target, replacement(legacy, { credentials, apply: true, acceptDifferences: true })),
  );
  expect(refused).toMatchObject({ code: "provider_rejected", status: 422, errors: [{ path: "credentials.token" }] });
  expect(await photograph(connectionId)).toEqual(before);
});
