import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { ensurePython } from "@/scripts/python.mjs";
import { daysFromToday, nextWeek } from "./days";
import { expect, test } from "./fixtures";
import { makeKey } from "./own-organization";

const EXAMPLES = "docs/examples";
const READ = {
  curl: ["sh", "curl/read-events.sh"],
  typescript: ["node", "--import", "tsx", "typescript/read-events.ts"],
  python: ["python3", "-B", "python/read_events.py"],
};
const FOLLOW = {
  curl: ["sh", "curl/follow-changes.sh"],
  typescript: ["node", "--import", "tsx", "typescript/follow-changes.ts"],
  python: ["python3", "-B", "python/follow_changes.py"],
};
const range = [`${nextWeek(-7)}T00:00:00Z`, `${nextWeek(14)}T00:00:00Z`];

test.beforeAll(() => ensurePython(console.log));

/** The promise: what the documentation shows works as it stands. */
test("the examples read events and follow changes", async ({ organization, company, connect, baseURL }, testInfo) => {
  const { ada, ben } = organization.agents;
  const adas = await company.book(ada.email, { type: "days", startDate: nextWeek(0), endDate: nextWeek(2) });
  await company.book(ben.email, { type: "days", startDate: nextWeek(1) });
  await connect();
  const env = { ROSTERLINE_URL: baseURL ?? "", ROSTERLINE_KEY: await makeKey(organization.id, ["events:read"]) };

  for (const [language, command] of Object.entries(READ)) {
    const { output, code } = await run([...command, ...range], env);
    expect(code, `${language}: ${output}`).toBe(0);
    for (const { email } of [ada, ben]) expect(output, language).toContain(email);
  }
  for (const [language, command] of Object.entries(READ)) {
    const refused = await run([...command, ...range], { ...env, ROSTERLINE_KEY: "rl_wrong" });
    expect(refused.code, language).not.toBe(0);
    expect(refused.output, language).toContain("unauthenticated");
  }

  const files = Object.fromEntries(
    Object.keys(FOLLOW).map((language) => [language, testInfo.outputPath(`${language}.txt`)]),
  );
  const follow = async (language: keyof typeof FOLLOW) => {
    const { output, code } = await run(FOLLOW[language], { ...env, CURSOR_FILE: files[language] ?? "" });
    expect(code, `${language}: ${output}`).toBe(0);
    return output;
  };
  const languages = Object.keys(FOLLOW) as (keyof typeof FOLLOW)[];
  for (const language of languages) {
    rmSync(files[language] ?? "", { force: true });
    const first = await follow(language);
    for (const { email } of [ada, ben]) expect(first, language).toContain(email);
    expect(await follow(language), language).toBe("");
  }
  await company.cancel(adas);
  for (const language of languages)
    await expect.poll(() => follow(language), { message: language }).toContain("delete");
});

test("the example tests a service user and connects", async ({ organization, company, baseURL, api }) => {
  const { serviceUserId, token } = company.credentials;
  const key = await makeKey(organization.id, ["connections:write"]);
  const env = {
    ROSTERLINE_URL: baseURL ?? "",
    ROSTERLINE_KEY: key,
    HIBOB_SERVICE_USER_ID: serviceUserId,
    HIBOB_TOKEN: token,
  };
  const { output, code } = await run(["sh", "curl/connect-hibob.sh", daysFromToday(90)], env);
  expect(code, output).toBe(0);
  expect(output).not.toContain(token);
  expect((await (await api.get("connections")).json()).data).toMatchObject([{ integration: "hibob" }]);
});

function run(
  [program = "", ...args]: string[],
  env: Record<string, string>,
): Promise<{ output: string; code: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: EXAMPLES, env: { ...process.env, ...env } });
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.on("error", reject);
    child.on("close", (code) => resolve({ output, code }));
  });
}
