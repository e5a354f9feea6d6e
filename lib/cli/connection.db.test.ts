import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { json, refused, run } from "@/e2e/database/run-cli";
import { makeOrganization } from "@/e2e/database/sample";
import { db } from "@/lib/db";
import type { Organization } from "@/lib/members/organization";

let folder: string;
let organization: Organization;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "rosterline-cli-"));
  organization = await makeOrganization();
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const KEY = "an-old-key-of-hibob";
const good = {
  integration: "hibob",
  apiKey: KEY,
  syncUntil: "2030-01-31",
  people: [{ personId: "3332883884017713938", agentEmail: "Imported@sample.example" }],
  events: [
    {
      externalId: "31000001",
      agentEmail: "imported@sample.example",
      startsAt: "2029-12-24T00:00:00Z",
      endsAt: "2029-12-25T00:00:00Z",
      type: "Vacation",
    },
  ],
};
const given = (path: string) => ["connection", "import-api-key", "--organization", organization.name, "--file", path];

test("names every field that is wrong, and imports nothing", async () => {
  const [event] = good.events;
  const events = [
    { ...event, endsAt: event?.startsAt },
    { ...event, externalId: "31000002", startsAt: "24 December" },
  ];
  const wrong = {
    ...good,
    syncUntil: "soon",
    apiKey: undefined,
    events,
    people: [{ ...good.people[0], personId: 5 }],
  };
  const said = await refused(...given(file("wrong.json", JSON.stringify(wrong))));
  const lines = said.split("\n").map((line) => line.split(":")[0]);
  const places = ["apiKey", "syncUntil", "people[0].personId", "events[0].endsAt", "events[1].startsAt"];
  expect(lines).toEqual([...places, "Nothing was imported.", ""]);
  const twice = { ...good, events: [event, event], people: [...good.people, ...good.people] };
  expect((await refused(...given(file("twice.json", JSON.stringify(twice))))).split("\n").slice(0, 2)).toEqual([
    "people[1].personId: 3332883884017713938 is already at [0].",
    "events[1].externalId: 31000001 is already at [0].",
  ]);
  const nobody = await refused(...given(file("good.json", JSON.stringify(good))));
  expect(nobody).toMatch(/^people\[0\]\.agentEmail: There is no agent .*\nevents\[0\]\.agentEmail: .*\nNothing was/);
  const broken = await refused(...given(file("broken.json", `{"integration": "hibob",\n"apiKey": "${KEY}" oops}`)));
  expect(broken).toContain("is not valid JSON: line 2, column ");
  expect(broken).not.toContain(KEY);
  expect(await db().connection.count({ where: { organizationId: organization.id } })).toBe(0);
});

test("makes the connection, and says so without the key", async () => {
  const path = file("people.csv", "email,name\nimported@sample.example,Imp\n");
  await run("agents", "import", "--organization", organization.id, "--file", path);
  const made = await json(...given(file("good.json", JSON.stringify(good))));
  expect(made).toMatchObject({
    id: expect.any(String),
    authMethod: "api_key",
    status: "migration_required",
    counts: { requests: 1, synced: 1, events: 1 },
    imported: { people: 1, events: 1 },
  });
  expect(JSON.stringify(made)).not.toContain(KEY);
  const again = await refused(...given(file("good.json", JSON.stringify(good))));
  expect(again).toMatch(/already connected.*\nNothing was imported\.\n$/);
});
