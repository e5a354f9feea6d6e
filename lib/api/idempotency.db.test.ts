import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { POST as CREATE_EVENT } from "@/app/api/v1/events/route";
import { type Answer, call, problemOf } from "@/e2e/database/call";
import { findType, makeAgent, makeKey, makeOrganization } from "@/e2e/database/sample";
import { EVERYONE, route } from "@/lib/api/route";
import { pool } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { forgetOldCalls } from "@/lib/jobs/forget";

let organizationId: string;
let key: string;
const work = vi.fn<(body: { name: string }) => Promise<unknown>>();
const POST = route(
  { allow: EVERYONE, scope: "events:write", body: z.object({ name: z.string() }), status: 201 },
  async ({ body }) => ({ data: await work(body) }),
);

beforeAll(async () => {
  organizationId = (await makeOrganization()).id;
  key = await makeKey(organizationId);
});

beforeEach(() => {
  work.mockReset().mockImplementation(async ({ name }) => ({ name, secret: "shown-once" }));
});

function post(name: string, idempotencyKey: string, secret = key): Promise<Answer> {
  return call(POST, { key: secret, body: { name }, headers: { "idempotency-key": idempotencyKey } });
}

test("the same key and body get the same answer, and the work is done once", async () => {
  const first = await post("one", "same");
  const second = await post("one", "same");
  expect(first).toMatchObject({ status: 201, body: { data: { name: "one" } } });
  expect(second).toMatchObject({ status: 201, body: first.body });
  expect([first, second].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
  expect(work).toHaveBeenCalledTimes(1);
  await post("one", "another");
  expect(work).toHaveBeenCalledTimes(2);
});

test("an event is made once, however often it is asked for", async () => {
  const body = {
    agentId: (await makeAgent(organizationId)).id,
    typeId: await findType(organizationId),
    startsAt: "2026-11-02T09:00:00Z",
    endsAt: "2026-11-02T10:00:00Z",
  };
  const asked = { key, body, headers: { "idempotency-key": "event" } };
  const answers = [await call(CREATE_EVENT, asked), await call(CREATE_EVENT, asked)];
  expect(answers[1]?.body).toEqual(answers[0]?.body);
  const { rowCount } = await pool().query("SELECT FROM event WHERE agent_id = $1", [body.agentId]);
  expect(rowCount).toBe(1);
});

test("another body with the same key is refused", async () => {
  await post("one", "reused");
  const refused = problemOf(await post("two", "reused"));
  expect(refused).toMatchObject({ status: 422, code: "idempotency_key_reused", paths: ["Idempotency-Key"] });
  expect(work).toHaveBeenCalledTimes(1);
});

test("keys of other callers and other organizations do not meet", async () => {
  await post("one", "mine");
  await post("two", "mine", await makeKey(organizationId));
  await post("three", "mine", await makeKey((await makeOrganization()).id));
  expect(work).toHaveBeenCalledTimes(3);
});

test("while the first is under way a second is told to wait, and nothing is done twice", async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  work.mockImplementation(() => promise);
  const first = post("one", "slow");
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  const second = await post("one", "slow");
  expect(problemOf(second)).toMatchObject({ status: 409, code: "in_progress" });
  expect(second.headers.get("retry-after")).toBe("1");
  resolve("done");
  expect((await first).status).toBe(201);
  expect((await post("one", "slow")).body).toEqual({ data: "done" });
});

test("of twenty at the same moment one does it", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => post("one", "rush")));
  expect(work).toHaveBeenCalledTimes(1);
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
  for (const { status } of answers) expect([201, 409]).toContain(status);
});

test("a process that died on the way leaves its call undone or done, and nobody does it again", async () => {
  // Never answers: as a process that is gone.
  work.mockImplementation(() => new Promise(() => undefined));
  void post("one", "crash");
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1));
  await age("crash", "3 minutes");
  work.mockImplementation(async () => "again");
  const answer = problemOf(await post("one", "crash"));
  expect(answer).toMatchObject({ status: 409, code: "outcome_unknown", detail: expect.stringContaining("new key") });
  expect(work).toHaveBeenCalledTimes(1);
});

test("a refusal is an answer; a vendor that is down may be asked again", async () => {
  work.mockRejectedValueOnce(new AppError("not_found", "There is no such agent."));
  expect((await post("one", "refused")).status).toBe(404);
  expect(await post("one", "refused")).toMatchObject({ status: 404, body: { code: "not_found" } });
  expect(work).toHaveBeenCalledTimes(1);
  work.mockRejectedValueOnce(new AppError("provider_unavailable", "HiBob isn't answering."));
  expect((await post("one", "down")).status).toBe(502);
  expect((await post("one", "down")).status).toBe(201);
});

test("bad input does not use the key up, and a key that is none is named", async () => {
  const broken = await call(POST, { key, body: {}, headers: { "idempotency-key": "input" } });
  expect(broken.status).toBe(422);
  expect((await post("one", "input")).status).toBe(201);
  expect(problemOf(await post("one", "k".repeat(256)))).toMatchObject({ status: 422, paths: ["Idempotency-Key"] });
});

test("after a day the key is free again, and forgotten", async () => {
  await post("one", "old");
  await age("old", "25 hours");
  expect((await post("two", "old")).body).toMatchObject({ data: { name: "two" } });
  await age("old", "25 hours");
  expect(await forgetOldCalls()).toBe(1);
});

test("neither what was asked nor what was answered can be read in the database", async () => {
  await post("a-password", "sealed");
  const { rows } = await pool().query("SELECT c::text AS stored FROM idempotent_call c WHERE key = 'sealed'");
  expect(rows[0].stored).not.toMatch(/a-password|shown-once/);
});

async function age(idempotencyKey: string, by: string): Promise<void> {
  await pool().query("UPDATE idempotent_call SET created_at = created_at - $2::interval WHERE key = $1", [
    idempotencyKey,
    by,
  ]);
}
