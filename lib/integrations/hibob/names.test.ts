import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "@/e2e/hibob/server";
import { createClient } from "@/lib/integrations/hibob/client";
import { noteNames } from "@/lib/integrations/hibob/names";
import { timeOffRow } from "@/lib/integrations/hibob/schemas";
import { createSession } from "@/lib/integrations/hibob/session";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";
import type { ProviderSession, WindowPiece } from "@/lib/integrations/types";

const WINDOW = { from: "2026-10-01", until: "2027-03-31" };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const READINGS: [string, (session: ProviderSession) => Promise<unknown>][] = [
  ["the window", (session) => readAll(session)],
  ["days", (session) => session.listDays([{ from: "2026-12-01", until: "2026-12-01" }])],
  ["changes", (session) => session.listChanges(Temporal.Now.instant().subtract({ hours: 1 }), Temporal.Now.instant())],
];

test.each(READINGS)("the rows of %s name people of whom nothing else is shown", async (_name, read) => {
  const company = sandbox.createCompany();
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" }).id;
  company.book(ada, { type: "days", startDate: "2026-12-01", endDate: "2026-12-01" });
  const { serviceUserId, token } = company;
  const session = createSession(
    createClient({ baseUrl: sandbox.apiUrl, serviceUserId, token, timing: standingClock() }),
  );
  expect([...session.namesSeen()]).toEqual([]);
  const answer = await read(session);
  expect([...session.namesSeen()]).toEqual([[ada, "Ada Park"]]);
  // They stand beside the requests: a new name must not make a request look changed.
  expect(JSON.stringify(answer)).not.toContain("Ada Park");
});

test.each([undefined, null, "", "  ", 7, { first: "Ada" }])(
  "%j in place of a name is none, or what it says",
  (name) => {
    const names = new Map<string, string>();
    noteNames(names, [timeOffRow.parse({ requestId: 1, employeeId: "2", employeeDisplayName: name })]);
    expect([...names]).toEqual(name === 7 ? [["2", "7"]] : []);
  },
);

async function readAll(session: ProviderSession): Promise<WindowPiece[]> {
  const pieces: WindowPiece[] = [];
  for await (const piece of session.readWindow(WINDOW)) pieces.push(piece);
  return pieces;
}
