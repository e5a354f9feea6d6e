import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { json, refused, run } from "@/e2e/database/run-cli";
import { makeConnection, makeOrganization } from "@/e2e/database/sample";
import { findByHash } from "@/lib/api-keys/service";
import { setWebhookSecret } from "@/lib/connections/webhook";
import { decrypt, sha256 } from "@/lib/crypto";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
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

describe("organization create", () => {
  test("makes one, and prints it", async () => {
    const made = await json("organization", "create", "--name", "Acme", "--time-zone", "Europe/London");
    expect(made).toEqual({ id: expect.any(String), name: "Acme", timeZone: "Europe/London" });
    expect(await db().eventType.count({ where: { organizationId: String(made.id) } })).toBe(4);
  });

  test("names what is wrong", async () => {
    const zone = await refused("organization", "create", "--name", "B", "--time-zone", "London");
    expect(zone).toMatch(/^--time-zone: Not a time zone/);
    expect(await refused("organization", "create", "--name", "B")).toContain("--time-zone");
    const taken = ["organization", "create", "--name", organization.name, "--time-zone", "Europe/London"];
    expect(await refused(...taken)).toContain("already an organization");
  });
});

describe("user create", () => {
  const flags = ["--name", "Ada", "--role", "planner"];

  test("lets somebody sign in, in an organization by its id or exact name", async () => {
    for (const [index, where] of [organization.id, organization.name].entries()) {
      const given = [
        "--organization",
        where,
        "--email",
        `ADA-${index}@Sample.example`,
        "--password",
        "a long password",
      ];
      const made = await json("user", "create", ...given, ...flags);
      const email = `ada-${index}@sample.example`;
      expect(made).toEqual({ id: expect.any(String), email, name: "Ada", role: "planner" });
      const member = await db().member.findUniqueOrThrow({ where: { email } });
      expect(member.organizationId).toBe(organization.id);
    }
  });

  test("names every flag that is wrong", async () => {
    const given = ["--organization", organization.id, "--email", "ada", "--password", "short"];
    const said = await refused("user", "create", ...given, "--name", "Ada", "--role", "boss");
    expect(said).toMatch(/^--email: .*\n--role: .*\n--password: At least 10 characters\.\n$/);
  });

  test("names an organization that is not there", async () => {
    const given = ["--organization", "Nowhere", "--email", "a@b.example", "--password", "a long password"];
    expect(await refused("user", "create", ...given, ...flags)).toMatch(/^--organization: .*Nowhere/);
  });
});

describe("api-key create", () => {
  test("prints a secret that opens the API", async () => {
    const scopes = ["events:read", "agents:write"];
    const given = ["--organization", organization.name, "--name", "Warehouse", "--scopes", scopes.join(", ")];
    const made = await json("api-key", "create", ...given);
    expect(made).toEqual({ id: expect.any(String), name: "Warehouse", scopes, secret: expect.stringMatching(/^rl_/) });
    const key = await findByHash(sha256(String(made.secret)));
    expect(key).toEqual({ id: made.id, organizationId: organization.id, scopes });
  });

  test("names scopes that are wrong", async () => {
    const given = ["--organization", organization.name, "--name", "K", "--scopes", "events:read,everything"];
    expect(await refused("api-key", "create", ...given)).toMatch(/^--scopes: /);
  });
});

describe("agents import", () => {
  test("makes and changes agents", async () => {
    const path = file("good.csv", "email,name,team\nada@sample.example,Ada,Night\nben@sample.example,Ben,\n");
    const given = ["agents", "import", "--organization", organization.id, "--file", path];
    expect(await json(...given)).toEqual({ created: 2, updated: 0, unchanged: 0 });
    expect(await json(...given)).toEqual({ created: 0, updated: 0, unchanged: 2 });
    expect((await run(...given)).stdout).toBe("0 created, 0 updated, 2 unchanged.\n");
  });

  test("names every bad line by its number, and imports nothing", async () => {
    const before = await db().agent.count();
    const path = file("bad.csv", "email,name\ncy@sample.example,Cy\nbroken,Dee\ncy@sample.example,Cy\n");
    const said = await refused("agents", "import", "--organization", organization.id, "--file", path, "--json");
    expect(said.split("\n")).toEqual([
      "Line 3, email: Not an email address.",
      "Line 4, email: cy@sample.example is already on line 2.",
      "Nothing was imported.",
      "",
    ]);
    expect(await db().agent.count()).toBe(before);
  });

  test("names a file that can't be read", async () => {
    const given = ["--organization", organization.id, "--file", join(folder, "none.csv")];
    expect(await refused("agents", "import", ...given)).toMatch(/^--file: .*ENOENT/);
  });
});

test("migrate says what it applied: nothing on a database that is up to date", async () => {
  expect(await json("migrate")).toEqual({ applied: [] });
});

test("encryption rotate moves every credential to the current key, so that the previous one can go", async () => {
  const ids = [await makeConnection(organization.id), await makeConnection((await makeOrganization()).id)];
  for (const secret of ["the-first-webhook-secret", "the-second-webhook-secret"]) {
    await setWebhookSecret(organization.id, ids[0] ?? "", { secret });
  }
  const { ENCRYPTION_KEY: old } = env();
  Object.assign(env(), { ENCRYPTION_KEY: randomBytes(32).toString("base64"), ENCRYPTION_KEY_PREVIOUS: old });
  expect(await json("encryption", "rotate")).toEqual({ rotated: 2 });
  delete env().ENCRYPTION_KEY_PREVIOUS;
  const rows = await db().connection.findMany({ where: { id: { in: ids } }, omit: { credentials: false } });
  expect(rows.map((row) => decrypt(row.credentials, row.id))).toEqual(["sample token", "sample token"]);
  const hook = await db().vendorWebhook.findFirstOrThrow({ omit: { secret: false, previousSecret: false } });
  const opened = [hook.secret, hook.previousSecret ?? ""].map((sealed) => decrypt(sealed, hook.connectionId));
  expect(opened).toEqual(["the-second-webhook-secret", "the-first-webhook-secret"]);
});

test("encryption rotate changes nothing when one credential can't be read", async () => {
  const id = await makeConnection((await makeOrganization()).id);
  await db().connection.update({ where: { id }, data: { credentials: "v1:00000000:AAAA" } });
  const others = () => db().connection.findMany({ omit: { credentials: false }, orderBy: { id: "asc" } });
  const before = await others();
  expect(await refused("encryption", "rotate")).toContain("ENCRYPTION_KEY");
  expect(await others()).toEqual(before);
});

describe("the command line itself", () => {
  test("shows help with code 0, and refuses what it does not know", async () => {
    expect(await run("--help")).toMatchObject({ code: 0, stdout: expect.stringContaining("organization") });
    expect(await refused("organization", "destroy")).toContain("destroy");
    expect(await refused("nonsense")).toContain("nonsense");
    expect(await refused("migrate", "--nonsense")).toContain("--nonsense");
    expect(await refused()).toContain("Usage");
  });

  test("takes --json in any place", async () => {
    const { stdout } = await run("--json", "migrate");
    expect(JSON.parse(stdout)).toEqual({ applied: [] });
    expect(JSON.parse((await run("migrate", "--json")).stdout)).toEqual({ applied: [] });
  });
});
