import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { call, problemOf } from "@/e2e/database/call";
import { type Endpoint, findEndpoints } from "@/e2e/database/endpoints";
import { makeKey, makeOrganization } from "@/e2e/database/sample";
import { makeWorld } from "@/e2e/world/world";
import { listAgents } from "@/lib/agents/list";
import { upsertAgents } from "@/lib/agents/service";
import { listTeams } from "@/lib/agents/teams";
import { scope } from "@/lib/api-keys/schemas";
import { addCalendarFeed } from "@/lib/calendar-feeds/service";
import { pool } from "@/lib/db";
import { createEndpoint } from "@/lib/webhooks/service";

/** Open to anybody, each for a reason: signing in, the first administrator, who has a link, the API's description. */
const OPEN = [
  "session",
  "setup",
  "hand-over/connect",
  "hand-over/opened",
  "hand-over/preflight",
  "openapi.json",
  "[...path]",
];
/** What an admin alone may do: keys would make keys, and members. */
const MEMBERS_ONLY = ["api-keys", "members"];
/** Reading these tells how to change what they are of. */
const READ_BY_WRITERS = ["hand-over-links", "webhooks", "webhooks/[id]", "webhooks/[id]/deliveries"];

const credentials = { serviceUserId: "SERVICE-1", token: "none" };
/** Good input of each endpoint that names something by id: the id alone may be what is wrong with a call. */
const BODIES: Record<string, object> = {
  "PATCH agents/[id]": { isActive: true },
  "PATCH teams/[id]": { name: "Another name" },
  "PATCH connections/[id]": { paused: true },
  "POST connections/[id]/credentials": { credentials },
  "POST connections/[id]/migration": { credentials },
  "PUT connections/[id]/people/[personId]": { ignored: true },
  "PATCH connections/[id]/people": { ignored: true, personIds: [randomUUID()] },
  "PUT connections/[id]/policies": { policies: [{ id: randomUUID() }] },
};
const QUERIES: Record<string, Record<string, string>> = {
  "GET connections/[id]/window": { syncUntil: "2027-01-31" },
};

const endpoints = await findEndpoints();
const guarded = endpoints.filter(({ path }) => !OPEN.includes(path));
const isMembersOnly = ({ path }: Endpoint) => MEMBERS_ONLY.some((part) => path.split("/")[0] === part);
const withIds = guarded.filter((endpoint) => endpoint.params.length > 0 && !isMembersOnly(endpoint));

/** By the first part of a path, or the name of the id. */
let ids: Record<string, string>;
let key: string;
let neighbourKey: string;
let narrowKeys: Map<string, string>;

beforeAll(async () => {
  const world = await makeWorld();
  const { organizationId, connectionId } = world;
  const externalId = world.company.book(world.people.ada, { type: "days", startDate: "2026-12-01" });
  await world.run("sweep");
  const { rows } = await pool().query(
    `SELECT (SELECT id FROM event WHERE connection_id = $1) AS events, (SELECT id FROM sync_run WHERE connection_id = $1 LIMIT 1) AS "runId",
            (SELECT id FROM person WHERE connection_id = $1 LIMIT 1) AS "personId"`,
    [connectionId],
  );
  const { rows: links } = await pool().query(
    `INSERT INTO hand_over_link (organization_id, integration, sync_until, secret_hash, made_by_name, expires_at)
     VALUES ($1, 'hibob', '2027-01-31', $2, 'test', now() + interval '1 day') RETURNING id`,
    [organizationId, randomUUID()],
  );
  const [agent] = (await listAgents(organizationId, { limit: 1 })).data;
  await upsertAgents(organizationId, [{ name: "Ada", email: "ada@example.com", team: "Tier 1" }]);
  const [team] = await listTeams(organizationId);
  const endpoint = await createEndpoint(organizationId, {
    url: "http://127.0.0.1:9/",
    description: "",
    kinds: ["event.upserted"],
    agentIds: [],
    teams: [],
  });
  const feed = await addCalendarFeed(organizationId, { whose: "everyone", level: "busy" });
  ids = {
    agents: agent?.id ?? "",
    teams: team?.id ?? "",
    webhooks: endpoint.id,
    "calendar-feeds": feed.id,
    ...rows[0],
  };
  ids = { ...ids, connections: connectionId, externalId: String(externalId), "hand-over-links": links[0].id };
  key = await makeKey(organizationId, scope.options);
  const { id: neighbourId } = await makeOrganization();
  neighbourKey = await makeKey(neighbourId, scope.options);
  narrowKeys = new Map();
  for (const one of scope.options) narrowKeys.set(one, await makeKey(neighbourId, [one]));
});

/** The ids of ours that its path names. */
function ours({ path, params }: Endpoint): Record<string, string> {
  const first = path.split("/")[0] ?? "";
  return Object.fromEntries(params.map((name) => [name, ids[name === "id" ? first : name] ?? randomUUID()]));
}

const nowhere = ({ params }: Endpoint) => Object.fromEntries(params.map((name) => [name, randomUUID()]));
const input = (endpoint: Endpoint) => ({
  ...(endpoint.method !== "GET" && { body: BODIES[endpoint.name] ?? {} }),
  query: QUERIES[endpoint.name] ?? {},
});

test("the walk finds the endpoints", () => {
  expect(guarded.length).toBeGreaterThan(40);
  expect(guarded.map(({ name }) => name)).toEqual(expect.arrayContaining(["GET events", "PUT agents"]));
});

describe("refuses a stranger", () => {
  test.each(guarded.map((endpoint) => [endpoint.name, endpoint] as const))("%s", async (_name, endpoint) => {
    for (const stranger of ["rl_unknown", ""]) {
      const answer = await call(endpoint.handler, { key: stranger, params: ours(endpoint), ...input(endpoint) });
      expect(problemOf(answer)).toMatchObject({ status: 401, code: "unauthenticated" });
    }
  });
});

describe("is opened to a key by one scope alone", () => {
  test.each(guarded.map((endpoint) => [endpoint.name, endpoint] as const))("%s", async (_name, endpoint) => {
    const openedBy: string[] = [];
    for (const [one, narrowKey] of narrowKeys) {
      // Without good input and with ids of nobody: who gets in changes nothing.
      const body = endpoint.method === "GET" ? {} : { body: {} };
      const answer = await call(endpoint.handler, { key: narrowKey, params: nowhere(endpoint), ...body });
      if (answer.status !== 403) openedBy.push(one);
      else expect(problemOf(answer).code).toBe("forbidden");
    }
    if (isMembersOnly(endpoint)) return expect(openedBy).toEqual([]);
    const isRead = endpoint.method === "GET" && !READ_BY_WRITERS.includes(endpoint.path);
    expect(openedBy).toEqual([expect.stringMatching(isRead ? /:read$/ : /:write$/)]);
  });
});

describe("does not find for the neighbour what is ours", () => {
  test.each(withIds.map((endpoint) => [endpoint.name, endpoint] as const))("%s", async (_name, endpoint) => {
    const answer = await call(endpoint.handler, { key: neighbourKey, params: ours(endpoint), ...input(endpoint) });
    expect(problemOf(answer)).toMatchObject({ status: 404, code: "not_found" });
  });

  test("and all of it is still there for us", async () => {
    const recheck = withIds.find(({ name }) => name === "POST connections/[id]/requests/[externalId]/recheck");
    if (recheck) expect((await call(recheck.handler, { key, params: ours(recheck) })).status).toBe(202);
    for (const endpoint of withIds.filter(({ method }) => method === "GET")) {
      const answer = await call(endpoint.handler, { key, params: ours(endpoint), ...input(endpoint) });
      expect(answer.status, endpoint.name).toBe(200);
    }
  });
});

describe("takes an id that is none for one that does not exist", () => {
  test.each(withIds.map((endpoint) => [endpoint.name, endpoint] as const))("%s", async (_name, endpoint) => {
    const params = { ...ours(endpoint), id: "7" };
    const answer = await call(endpoint.handler, { key, params, ...input(endpoint) });
    expect(problemOf(answer)).toMatchObject({ status: 404 });
  });
});
