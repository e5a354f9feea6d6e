import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { peopleSearch, whosOut } from "@/lib/integrations/hibob/endpoints";
import { askedWaitMs, pauseMs } from "@/lib/integrations/hibob/pacing";
import { type Answering, sendJson, serve } from "@/lib/integrations/hibob/testing/server";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";

const NOW = Date.parse("2026-11-02T08:00:00Z");
/** HiBob's clock is ten minutes behind ours. */
const THEIRS = new Date(NOW - 600_000);
const RESET_IN_40_S = { date: THEIRS.toUTCString(), "x-ratelimit-reset": String(THEIRS.getTime() / 1000 + 40) };

describe("how long to wait", () => {
  test.each([
    ["until the reset, by HiBob's clock", RESET_IN_40_S, 40_000],
    ["until the reset, by our clock", { "x-ratelimit-reset": String(NOW / 1000 + 7) }, 7000],
    ["the reset goes before Retry-After", { ...RESET_IN_40_S, "retry-after": "5" }, 40_000],
    ["seconds", { "retry-after": "5" }, 5000],
    [
      "a date, by HiBob's clock",
      { date: THEIRS.toUTCString(), "retry-after": new Date(NOW - 591_000).toUTCString() },
      9000,
    ],
    ["a reset that is over", { "x-ratelimit-reset": String(NOW / 1000 - 1), "retry-after": "3" }, 3000],
    ["a reset that cannot be", { "x-ratelimit-reset": String(NOW) }, null],
    ["a reset that is no number", { "x-ratelimit-reset": "soon", "retry-after": "soon" }, null],
    ["nothing", {}, null],
  ])("%s", (_name, headers, expected) => {
    expect(askedWaitMs({ status: 429, headers }, NOW)).toBe(expected);
  });

  test("the reset of a limit says nothing about a server that is down", () => {
    expect(askedWaitMs({ status: 503, headers: RESET_IN_40_S }, NOW)).toBeNull();
    expect(askedWaitMs({ status: 503, headers: { ...RESET_IN_40_S, "retry-after": "5" } }, NOW)).toBe(5000);
  });

  test("only the last call of a minute makes the next one wait", () => {
    expect(pauseMs({ ...RESET_IN_40_S, "x-ratelimit-remaining": "0" }, NOW)).toBe(40_000);
    expect(pauseMs({ ...RESET_IN_40_S, "x-ratelimit-remaining": "1" }, NOW)).toBe(0);
    expect(pauseMs({ "x-ratelimit-remaining": "0" }, NOW)).toBe(0);
  });
});

describe("a client", () => {
  const SCHEMA = z.unknown();

  async function start(answer: Answering) {
    const { baseUrl, calls } = await serve(answer);
    const clock = standingClock(NOW);
    const client = createClient({ baseUrl, serviceUserId: "S", token: "T", timing: clock });
    return { call: client.calls(PATIENT), calls, clock };
  }

  test("waits before a call that would be refused, of that endpoint only", async () => {
    const headers = { ...RESET_IN_40_S, "x-ratelimit-remaining": "0" };
    const { call, calls, clock } = await start((response) => sendJson(response, {}, 200, headers));
    await call(whosOut, SCHEMA, {});
    await call(peopleSearch, SCHEMA, {});
    expect(clock.waits).toEqual([]);
    await call(whosOut, SCHEMA, {});
    expect(clock.waits).toEqual([40_000]);
    expect(calls).toHaveLength(3);
  });

  test.each([
    ["by the reset", { ...RESET_IN_40_S, "x-ratelimit-remaining": "0" }, 40_000],
    ["by Retry-After", { "retry-after": "5" }, 5000],
    ["by a guess", {}, 1000],
  ])("waits out a 429 %s", async (_name, headers, waitMs) => {
    const { call, clock } = await start((response, _seen, n) => sendJson(response, {}, n === 0 ? 429 : 200, headers));
    expect(await call(whosOut, SCHEMA, {})).toEqual({});
    expect(clock.waits).toEqual([waitMs]);
  });

  test("gives up when the waits exceed its patience, and says how long", async () => {
    const { call, calls, clock } = await start((response) => sendJson(response, {}, 429, { "retry-after": "60" }));
    await expect(call(whosOut, SCHEMA, {})).rejects.toMatchObject({ kind: "rate_limit", retryAfterMs: 60_000 });
    expect(clock.waits).toEqual([60_000]);
    expect(calls).toHaveLength(2);
  });

  test("is as patient with a server that names its time", async () => {
    const { call, clock } = await start((response, _seen, n) =>
      sendJson(response, {}, n === 0 ? 503 : 200, { "retry-after": "30" }),
    );
    await call(whosOut, SCHEMA, {});
    expect(clock.waits).toEqual([30_000]);
  });
});
