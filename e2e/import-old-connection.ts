import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { TestInfo } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import { daysFromToday } from "./days";
import type { HibobCompany } from "./hibob-company";
import type { OwnOrganization } from "./own-organization";

const run = promisify(execFile);

type Booked = { id: number; email: string; day: string };

/**
 * Imports an old API-key connection by the command line, beside the running product: every agent linked, and whole days
 * off in London's time.
 */
export async function importOldConnection(
  given: { organization: OwnOrganization; company: HibobCompany; booked: Booked[] },
  testInfo: TestInfo,
): Promise<void> {
  const { organization, company, booked } = given;
  const agents = Object.values(organization.agents);
  const people = agents.map(async ({ email }) => ({ personId: await company.idOf(email), agentEmail: email }));
  const file = {
    integration: "hibob",
    apiKey: "an-old-key-of-hibob",
    syncUntil: daysFromToday(120),
    people: await Promise.all(people),
    events: booked.map(({ id, email, day }) => ({
      externalId: String(id),
      agentEmail: email,
      startsAt: midnight(day),
      endsAt: midnight(Temporal.PlainDate.from(day).add({ days: 1 }).toString()),
      type: "Time off",
    })),
  };
  const path = testInfo.outputPath("old.json");
  await writeFile(path, JSON.stringify(file));
  const command = ["connection", "import-api-key", "--organization", organization.id, "--file", path, "--json"];
  await run(process.execPath, ["--import", "tsx", "scripts/cli.ts", ...command]);
}

function midnight(day: string): string {
  return Temporal.ZonedDateTime.from(`${day}[Europe/London]`).toInstant().toString();
}
