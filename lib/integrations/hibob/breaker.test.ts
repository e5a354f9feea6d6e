import { expect, test } from "vitest";
import { z } from "zod";
import { Breaker } from "@/lib/integrations/hibob/breaker";
import { createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { whosOut } from "@/lib/integrations/hibob/endpoints";
import { sendJson, serve } from "@/lib/integrations/hibob/testing/server";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";

function start() {
  let nowMs = 5_000;
  const breaker = new Breaker(() => nowMs);
  let sent = 0;
  const send = (who: string, status: number) =>
    breaker.guard(who, async () => {
      sent += 1;
      return { status, headers: {}, body: "" };
    });
  return { breaker, send, sent: () => sent, pass: (ms: number) => (nowMs += ms) };
}

async function refuse(times: number, { send }: ReturnType<typeof start>): Promise<void> {
  for (let n = 0; n < times; n++) await send(`wrong-${n}`, 401);
}

test("after fifteen refusals in ten seconds new credentials wait, and those that were accepted go on", async () => {
  const world = start();
  await world.send("good", 200);
  await refuse(15, world);
  const sent = world.sent();
  await expect(world.send("new", 200)).rejects.toMatchObject({
    kind: "rate_limit",
    isRetryable: true,
    retryAfterMs: 10_000,
    message: expect.stringMatching(/^We are pausing calls with new credentials for a few seconds/),
  });
  expect(world.sent()).toBe(sent);
  await expect(world.send("good", 200)).resolves.toMatchObject({ status: 200 });
  world.pass(9_999);
  await expect(world.send("new", 200)).rejects.toMatchObject({ retryAfterMs: 1 });
  world.pass(1);
  await expect(world.send("new", 200)).resolves.toMatchObject({ status: 200 });
});

test("refusals spread over time trip nothing", async () => {
  const world = start();
  for (let n = 0; n < 100; n++) {
    await world.send("wrong", 401);
    world.pass(700);
  }
  expect(world.sent()).toBe(100);
});

test("calls under way count as if they were refused: HiBob never sees more than the budget at once", async () => {
  const world = start();
  const answers = Promise.withResolvers<void>();
  const calls = Array.from({ length: 40 }, (_, n) =>
    world.breaker.guard(`wrong-${n}`, async () => {
      await answers.promise;
      return { status: 401, headers: {}, body: "" };
    }),
  );
  answers.resolve();
  const outcomes = await Promise.allSettled(calls);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(15);
});

test("accepted credentials that are refused later are new ones again", async () => {
  const world = start();
  await world.send("once good", 200);
  await world.send("once good", 401);
  await refuse(14, world);
  await expect(world.send("once good", 200)).rejects.toMatchObject({ kind: "rate_limit" });
});

test("an answer that is neither yes nor no proves nothing", async () => {
  const world = start();
  await world.send("who knows", 503);
  await refuse(15, world);
  await expect(world.send("who knows", 200)).rejects.toMatchObject({ kind: "rate_limit" });
});

test("all clients of a base URL share one breaker", async () => {
  const { baseUrl, calls } = await serve((response) => sendJson(response, "", 401));
  const ask = (n: number) => {
    const client = createClient({ baseUrl, serviceUserId: `S-${n}`, token: "wrong", timing: standingClock() });
    return client
      .calls({ ...PATIENT, waitMs: 0 })(whosOut, z.unknown(), {})
      .catch((error) => error.kind);
  };
  const kinds = [];
  for (let n = 0; n < 60; n++) kinds.push(await ask(n));
  expect(calls).toHaveLength(15);
  expect(kinds.filter((kind) => kind === "auth")).toHaveLength(15);
  expect(kinds.slice(15)).toEqual(Array(45).fill("rate_limit"));
});
