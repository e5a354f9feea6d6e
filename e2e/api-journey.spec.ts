import { upsertAgents } from "@/lib/agents/service";
import { request } from "@/lib/connections/ledger-schemas";
import { person } from "@/lib/connections/people-schemas";
import { preflightResult } from "@/lib/connections/preflight-schemas";
import { run } from "@/lib/connections/run-schemas";
import { connection } from "@/lib/connections/schemas";
import { event, eventChange } from "@/lib/events/schemas";
import { readList, readOne } from "./answers";
import { expect, test } from "./fixtures";

/** January: no clock changes then, so the instants below can be written down. */
const YEAR = new Date().getUTCFullYear() + 1;
const RANGE = { start: `${YEAR}-01-01T00:00:00Z`, end: `${YEAR}-02-01T00:00:00Z` };

/** The promise: a program with an API key does the whole job without a screen. */
test("connect, read, link, follow, narrow and disconnect through the API", async ({ organization, company, api }) => {
  const { ada, ben, cleo } = organization.agents;
  const credentials = company.credentials;
  const eve = { name: "Eve Stone", email: "eve.stone@elsewhere.example" };
  await company.addPerson(eve);
  const adas = await company.book(ada.email, { type: "days", startDate: `${YEAR}-01-11`, endDate: `${YEAR}-01-12` });
  const bens = await company.book(ben.email, { type: "days", startDate: `${YEAR}-01-13`, startPortion: "afternoon" });
  const eves = await company.book(eve.email, { type: "days", startDate: `${YEAR}-01-14` });
  const chunks = { startDate: `${YEAR}-01-18`, endDate: `${YEAR}-01-22`, dayPortion: "morning" } as const;
  const cleos = await company.book(cleo.email, { type: "portionOnRange", ...chunks });

  const given = { integration: "hibob", credentials, syncUntil: `${YEAR}-01-31` };
  const test = await readOne(await api.post("connections/preflight", { data: given }), preflightResult);
  expect(test.ok).toBe(true);
  expect(test.checks.map((check) => check.id)).toEqual([
    "credentials",
    "people",
    "time_off",
    "private_time_off",
    "coverage",
  ]);
  expect(test.people).toEqual({ visible: 5, matched: 4, unmatched: 1 });
  expect(test.preview).toEqual({
    requests: 4,
    events: 2,
    unmatched: 1,
    skipped: { not_contiguous: 1 },
    policies: [{ name: "Holiday", requests: 4, events: 2 }],
  });
  expect(await readList(await api.get("connections"), connection)).toEqual([]);

  const answer = await api.post("connections", { data: given });
  expect(answer.status()).toBe(201);
  expect(await answer.text()).not.toContain(credentials.token);
  const made = await readOne(answer, connection);
  expect(made).toMatchObject({ integration: "hibob", authMethod: "service_user", syncUntil: `${YEAR}-01-31` });
  const path = `connections/${made.id}`;
  const read = async () => readOne(await api.get(path), connection);
  await expect.poll(async () => (await read()).status).toBe("connected");
  expect((await read()).counts).toMatchObject({
    requests: 4,
    synced: 2,
    skipped: 1,
    unmatched: 1,
    failed: 0,
    events: 2,
  });
  const runs = await readList(await api.get(`${path}/runs`), run);
  expect(runs.at(-1)).toMatchObject({ kind: "sweep", trigger: "connected", status: "succeeded", counts: { added: 2 } });

  const ledger = await readList(await api.get(`${path}/requests`), request);
  expect(Object.fromEntries(ledger.map(({ externalId, outcome, reason }) => [externalId, [outcome, reason]]))).toEqual({
    [adas]: ["synced", null],
    [bens]: ["synced", null],
    [eves]: ["unmatched", "no_matching_agent"],
    [cleos]: ["skipped", "not_contiguous"],
  });
  const narrowed = await readList(await api.get(`${path}/requests`, { params: { outcome: "skipped" } }), request);
  expect(narrowed).toMatchObject([
    { externalId: String(cleos), personName: "Cleo Diaz", fix: expect.stringContaining("Ask Cleo") },
  ]);

  const listEvents = async () => readList(await api.get("events", { params: RANGE }), event);
  const common = { source: "hibob", readOnly: true, connectionId: made.id, policy: "Holiday" };
  expect(await listEvents()).toMatchObject([
    {
      ...common,
      agentEmail: ada.email,
      externalId: String(adas),
      allDay: true,
      startsAt: `${YEAR}-01-11T00:00:00.000Z`,
      endsAt: `${YEAR}-01-13T00:00:00.000Z`,
    },
    {
      ...common,
      agentEmail: ben.email,
      externalId: String(bens),
      allDay: false,
      startsAt: `${YEAR}-01-13T04:00:00.000Z`,
      endsAt: `${YEAR}-01-13T16:00:00.000Z`,
    },
  ]);

  const readChanges = async (cursor?: string) => {
    const changes = await api.get("events/changes", { params: { limit: 100, ...(cursor && { cursor }) } });
    return { changes: await readList(changes, eventChange), cursor: (await changes.json()).meta.nextCursor as string };
  };
  const first = await readChanges();
  expect(first.changes.map((change) => change.event?.agentEmail).sort()).toEqual([ada.email, ben.email].sort());
  expect((await readChanges(first.cursor)).changes).toEqual([]);

  await upsertAgents(organization.id, [
    { name: "Eve S.", email: "eve.s@harbour.example", timeZone: "America/New_York" },
  ]);
  const agents = (await (await api.get("agents", { params: { search: "eve.s@" } })).json()).data;
  const someone = (await readList(await api.get(`${path}/people`), person)).find(({ name }) => name === eve.name);
  expect(someone).toMatchObject({ link: "unmatched", email: eve.email, requests: 1 });
  const link = await api.put(`${path}/people/${someone?.id}`, { data: { agentId: agents[0].id } });
  expect(await readOne(link, person)).toMatchObject({ link: "linked", agent: { email: "eve.s@harbour.example" } });
  await expect.poll(async () => (await listEvents()).length).toBe(3);
  expect((await listEvents()).at(-1)).toMatchObject({
    agentEmail: "eve.s@harbour.example",
    startsAt: `${YEAR}-01-14T05:00:00.000Z`,
    endsAt: `${YEAR}-01-15T05:00:00.000Z`,
  });
  const second = await readChanges(first.cursor);
  expect(second.changes).toMatchObject([{ op: "upsert", event: { externalId: String(eves) } }]);

  await company.cancel(adas);
  await expect
    .poll(async () => (await listEvents()).map(({ externalId }) => externalId))
    .toEqual([String(bens), String(eves)]);
  const third = await readChanges(second.cursor);
  expect(third.changes).toMatchObject([{ op: "delete", event: null }]);

  const moved = await readOne(await api.patch(path, { data: { syncUntil: `${YEAR}-01-13` } }), connection);
  expect(moved.syncUntil).toBe(`${YEAR}-01-13`);
  await expect.poll(async () => (await listEvents()).map(({ externalId }) => externalId)).toEqual([String(bens)]);

  expect((await api.delete(path)).status()).toBe(204);
  expect(await listEvents()).toEqual([]);
  expect((await api.get(path)).status()).toBe(404);
  expect((await readChanges(third.cursor)).changes.map(({ op }) => op)).toEqual(["delete", "delete"]);
});
