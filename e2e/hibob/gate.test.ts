import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "./server";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

function open() {
  const company = sandbox.createCompany();
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" }).id;
  const authorization = `Basic ${btoa(`${company.serviceUserId}:${company.token}`)}`;
  const call = () =>
    fetch(`${sandbox.apiUrl}/timeoff/whosout?from=2026-11-01&to=2026-11-30`, { headers: { authorization } });
  const ids = async (response: Response) => {
    const { outs } = (await response.json()) as { outs: { requestId: number }[] };
    return outs.map(({ requestId }) => requestId);
  };
  return { company, ada, call, ids };
}

test("the call after the first waits until it is let go, and is answered with what is true then", async () => {
  const { company, ada, call, ids } = open();
  const held = company.holdCall(1);
  expect(await ids(await call())).toEqual([]);
  const waiting = call();
  await held.arrived;
  const id = company.book(ada, { type: "days", startDate: "2026-11-02" });
  expect(await ids(await call())).toEqual([id]);
  held.release();
  expect(await ids(await waiting)).toEqual([id]);
});

test("a call that waits answered says what was true when it came", async () => {
  const { company, ada, call, ids } = open();
  const held = company.holdCall(0, { isAnswered: true });
  const waiting = call();
  await held.arrived;
  company.book(ada, { type: "days", startDate: "2026-11-02" });
  held.release();
  expect(await ids(await waiting)).toEqual([]);
});

test("a gate that is let go before any call comes holds none", async () => {
  const { company, call } = open();
  company.holdCall(0).release();
  expect((await call()).status).toBe(200);
});

test("a replaced request is listed beside the one in its place, where the switch says so", async () => {
  const { company, ada, call, ids } = open();
  company.switches.replacedInWhosOut = "listed";
  const first = company.book(ada, { type: "days", startDate: "2026-11-02" });
  const last = company.edit(first, { startDate: "2026-11-03", endDate: "2026-11-03" });
  expect(await ids(await call())).toEqual([first, last]);
  company.cancel(last);
  expect(await ids(await call())).toEqual([]);
});

test.each([
  ["null", null, 31_000_001],
  ["zero", 0, 31_000_001],
  ["ownId", 31_000_001, 31_000_001],
  ["absent", undefined, 31_000_001],
] as const)("that nothing was replaced is said as %s", async (position, said, requestId) => {
  const { company, ada, call } = open();
  Object.assign(company.switches, {
    replacedInWhosOut: "listed",
    noPrevious: position,
    typeCase: "capitalised",
    statusCase: "capitalised",
  });
  company.book(ada, { type: "days", startDate: "2026-11-02" });
  const { outs } = (await (await call()).json()) as { outs: object[] };
  expect(outs[0]).toMatchObject({ requestId, type: "Days", status: "Approved" });
  expect(Object.entries(outs[0] ?? {}).find(([name]) => name === "previousRequestId")?.[1]).toBe(said);
});
