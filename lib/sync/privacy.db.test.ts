import pino from "pino";
import { beforeAll, expect, test } from "vitest";
import { makeWorld } from "@/e2e/world/world";
import { pool } from "@/lib/db";
import { log } from "@/lib/log";
import { addDays, today } from "@/lib/time";

/** Stands in every field of HiBob in which people write why they are away. No other text holds it. */
const SECRET = "hush7f3c";
const NOTES = { description: `${SECRET} knee surgery`, reasonCode: `${SECRET} surgery` };
const REASON = { reason: `${SECRET} because` };
const SOON = addDays(today("Europe/London"), 20);
const day = { type: "days" as const, startDate: SOON, endDate: SOON, ...NOTES };

const logged: string[] = [];

beforeAll(() => {
  log.level = "trace";
  const stream = (log as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
  if (!stream) throw new Error("The log has no stream.");
  stream.write = (line) => void logged.push(line);
});

/** Tables and columns' rows, as text, that hold the secret. The queue's tables are among them. */
async function findInDatabase(): Promise<string[]> {
  const { rows: tables } = await pool().query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.map((table) => table.name)).toEqual(expect.arrayContaining(["public.request", "public.sync_run"]));
  const found = await Promise.all(
    tables.map(({ name }) =>
      pool().query<{ text: string }>(`SELECT t::text AS text FROM ${name} t WHERE t::text ILIKE $1`, [`%${SECRET}%`]),
    ),
  );
  return found.flatMap(({ rows }) => rows.map((row) => row.text));
}

async function expectNoTrace(): Promise<void> {
  expect(await findInDatabase()).toEqual([]);
  expect(logged.filter((line) => line.toLowerCase().includes(SECRET))).toEqual([]);
}

test("why somebody is away is neither stored nor logged, whatever HiBob sends and however it fails", async () => {
  const { company, people, run, ledger } = await makeWorld({
    switches: { notesInLists: true, softEditRows: true, declinedRow: "Declined", pendingRemovals: "always" },
  });
  company.book(people.ada, day, REASON);
  company.book(people.ben, { ...day, policy: "Sick leave" }, REASON);
  const edited = company.book(people.cleo, day, REASON);
  company.book(people.ada, { type: "undocumented", typeName: "new", startDate: SOON, ...NOTES }, REASON);
  company.book(people.ada, { type: "openEnded", startDate: SOON, ...NOTES }, REASON);
  company.book(people.ben, { ...day, type: "hours", date: SOON, hours: 2, ...NOTES }, REASON);
  expect(await run("sweep")).toMatchObject({ status: "succeeded" });
  expect(await ledger()).toHaveLength(6);

  company.softEdit(edited, { description: `${SECRET} worse` });
  company.edit(edited, { startDate: addDays(SOON, 1), endDate: addDays(SOON, 1) }, REASON);
  company.decline(company.submit(people.ada, day, REASON), REASON);
  const cancelled = company.book(people.ben, day, REASON);
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  company.cancel(cancelled, REASON);
  company.setInactive(people.cleo);
  company.book(people.cleo, day, REASON);
  expect(await run("poll")).toMatchObject({ status: "succeeded" });
  await expectNoTrace();

  for (const [kind, fault, path] of [
    ["sweep", "truncated", "/timeoff/whosout"],
    ["sweep", "odd-rows", "/timeoff/whosout"],
    ["poll", "reset-in-body", "/timeoff/requests/changes"],
    ["poll", "odd-rows", "/timeoff/requests/changes"],
  ] as const) {
    company.faults.next(4, fault, { path });
    expect(await run(kind), `${fault} of ${path}`).toMatchObject({ status: "failed" });
    company.faults.clear();
  }
  expect(logged.filter((line) => line.includes("run failed"))).toHaveLength(4);
  await expectNoTrace();
}, 120_000);
