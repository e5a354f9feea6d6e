import { z } from "zod";
import { nextWeek } from "./days";
import { expect, test } from "./fixtures";

const jsonObject = z.record(z.string(), z.unknown());
const operation = z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) });
const documentShape = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonObject) }),
});
const success = z.object({ content: z.object({ "application/json": z.object({ schema: jsonObject }) }) });

/** What some addresses need to be asked with. */
const QUERIES: Record<string, Record<string, string>> = {
  listEvents: { start: `${nextWeek(-7)}T00:00:00Z`, end: `${nextWeek(14)}T00:00:00Z` },
  listConflicts: { start: `${nextWeek(-7)}T00:00:00Z`, end: `${nextWeek(14)}T00:00:00Z` },
  previewWindow: { rollingMonths: "6" },
};

/** The promise: what the API answers is what its document says. */
test("every address that can be read answers as the document says", async ({
  page,
  organization,
  company,
  connect,
  signInAs,
}) => {
  const { ada, ben } = organization.agents;
  const booked = await company.book(ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
  const mornings = { startDate: nextWeek(0), endDate: nextWeek(2), dayPortion: "morning" } as const;
  await company.book(ben.email, { type: "portionOnRange", ...mornings });
  const connection = await connect();
  await signInAs("admin");
  const { request } = page;
  await request.post("/api/v1/api-keys", { data: { name: "Payroll", scopes: ["events:read"] } });
  await request.post(`/api/v1/connections/${connection.id}/requests/${booked}/recheck`);
  const endpoint = { url: "http://127.0.0.1:9/", kinds: ["event.upserted"] };
  const webhook = (await (await request.post("/api/v1/webhooks", { data: endpoint })).json()).data;
  const agents = (await (await request.get("/api/v1/agents")).json()).data;
  const runs = (await (await request.get(`/api/v1/connections/${connection.id}/runs`)).json()).data;
  const events = (await (await request.get("/api/v1/events", { params: QUERIES.listEvents })).json()).data;

  const told = documentShape.parse(await (await request.get("/api/v1/openapi.json")).json());
  const $defs = told.components.schemas;
  const asked: string[] = [];
  for (const [path, { get }] of Object.entries(told.paths)) {
    const schema = success.safeParse(get?.responses["200"]).data?.content["application/json"].schema;
    if (!get || !schema) continue;
    const ids: Record<string, string> = { id: connection.id, runId: runs.at(-1).id, externalId: String(booked) };
    if (path === "/api/v1/events/{id}") ids.id = events[0].id;
    if (path === "/api/v1/agents/{id}") ids.id = agents[0].id;
    if (path.startsWith("/api/v1/webhooks/{id}")) ids.id = webhook.id;
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name);
    const answer = await request.get(address, { params: QUERIES[get.operationId] });
    // A run that is not held has no removals, and says so.
    if (path.includes("/removals") && answer.status() !== 200) continue;
    expect(answer.status(), address).toBe(200);
    const found = z.fromJSONSchema(local({ ...schema, $defs })).safeParse(await answer.json());
    expect(found.error?.issues, `${get.operationId}, ${address}`).toBeUndefined();
    asked.push(get.operationId);
  }
  const main = [
    "listEvents",
    "listEventChanges",
    "listAgents",
    "listConnections",
    "listRequests",
    "listPeople",
    "listRuns",
  ];
  expect(asked).toEqual(
    expect.arrayContaining([...main, "listApiKeys", "getEvent", "listMembers", "listAuditEntries"]),
  );
});

test("anybody may read the document", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toContain("application/json");
});

/** The same schema with its references inside of itself. */
function local(schema: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(schema).replaceAll("#/components/schemas/", "#/$defs/"));
}
