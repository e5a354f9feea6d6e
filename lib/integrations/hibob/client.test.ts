import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ProviderError } from "@/lib/integrations/errors";
import { createClient, PATIENT } from "@/lib/integrations/hibob/client";
import { peopleSearch, whosOut } from "@/lib/integrations/hibob/endpoints";
import { type Answering, sendJson, serve } from "@/lib/integrations/hibob/testing/server";
import { standingClock } from "@/lib/integrations/hibob/testing/timing";

const SCHEMA = z.object({ outs: z.array(z.unknown()) });
const OK = { outs: [] };
const TOKEN = "token-that-nobody-may-see";
const AUTHORIZATION = Buffer.from(`SERVICE-1:${TOKEN}`).toString("base64");

async function start(answer: Answering, limits: { silenceMs?: number; maxBodyBytes?: number } = {}) {
  const server = await serve(answer);
  const clock = standingClock();
  const { baseUrl } = server;
  const client = createClient({ baseUrl, serviceUserId: "SERVICE-1", token: TOKEN, timing: clock, ...limits });
  const call = client.calls(PATIENT);
  return { ...server, clock, client, ask: () => call(whosOut, SCHEMA, { query: { from: "2026-11-02" } }) };
}

/** The rejection, which must not hold the token anywhere. */
async function rejection(promise: Promise<unknown>): Promise<ProviderError> {
  const error = await promise.then(
    () => Promise.reject(new Error("It did not reject.")),
    (reason: ProviderError) => reason,
  );
  const everything = JSON.stringify([error, error.message, error.stack, error.fix, String(error.cause)]);
  expect(everything).not.toContain(TOKEN);
  expect(everything).not.toContain(AUTHORIZATION);
  return error;
}

describe("a call", () => {
  test("carries the credentials, the query and the body", async () => {
    const { ask, calls, client } = await start((response) => sendJson(response, OK));
    expect(await ask()).toEqual(OK);
    await client.calls(PATIENT)(peopleSearch, SCHEMA, { body: { fields: ["root.id"] } });
    expect(calls[0]).toMatchObject({ method: "GET", path: "/v1/timeoff/whosout", body: "" });
    expect(calls[0]?.headers.authorization).toBe(`Basic ${AUTHORIZATION}`);
    expect(calls[0]?.query.get("from")).toBe("2026-11-02");
    expect(calls[1]).toMatchObject({ method: "POST", path: "/v1/people/search", body: '{"fields":["root.id"]}' });
    expect(calls[1]?.headers["content-type"]).toBe("application/json");
  });

  test("keeps its connections, whether or not the base URL ends in a slash", async () => {
    const { baseUrl, sockets, calls } = await serve((response) => sendJson(response, OK));
    const client = createClient({ baseUrl: `${baseUrl}/`, serviceUserId: "SERVICE-1", token: TOKEN });
    for (let n = 0; n < 8; n++) await client.calls(PATIENT)(whosOut, SCHEMA, {});
    await client.close();
    expect(sockets()).toBeLessThanOrEqual(2);
    expect(calls[0]?.path).toBe("/v1/timeoff/whosout");
  });

  test("encodes what has a meaning in a query", async () => {
    const { client, calls } = await start((response) => sendJson(response, OK));
    await client.calls(PATIENT)(whosOut, SCHEMA, { query: { since: "2026-11-02T08:00:00+01:00" } });
    expect(calls[0]?.query.get("since")).toBe("2026-11-02T08:00:00+01:00");
  });
});

describe("an answer that no repetition can mend comes once", () => {
  test.each([
    [401, "", "auth", "HiBob doesn't accept this ID and token."],
    [403, { key: "no.permission", error: "Forbidden", args: [] }, "permission", "may not see time off"],
    [
      403,
      { error: "Forbidden", message: "no", statusCode: 403, timestamp: "2026" },
      "permission",
      "may not see time off",
    ],
    [400, { error: "since is too old" }, "invalid_response", "(400)"],
    [404, "", "invalid_response", "may not be enabled"],
    [302, "", "invalid_response", "(302)"],
    [200, { message: "fine" }, "invalid_response", "unexpected shape at outs"],
  ])("%i %j", async (status, body, kind, message) => {
    const headers = { location: "http://127.0.0.1:1/elsewhere" };
    const { ask, calls } = await start((response) => sendJson(response, body, status, headers));
    const error = await rejection(ask());
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(message);
    expect(calls).toHaveLength(1);
  });

  test("a body larger than allowed", async () => {
    const answer: Answering = (response) => sendJson(response, { outs: ["x".repeat(4000)] });
    const { ask, calls } = await start(answer, { maxBodyBytes: 1000 });
    expect((await rejection(ask())).kind).toBe("invalid_response");
    expect(calls).toHaveLength(1);
  });

  test("refusals name the fix", async () => {
    const { ask } = await start((response, _seen, call) => sendJson(response, "", call === 0 ? 401 : 403));
    expect((await rejection(ask())).fix).toContain("the token is shown only once");
    expect((await rejection(ask())).fix).toContain("*See who's out*");
  });
});

describe("a fault that passes is waited out", () => {
  const silent: Answering = () => undefined;
  const faults: [string, Answering][] = [
    ["500", (response) => sendJson(response, { error: "oops" }, 500)],
    ["408", (response) => sendJson(response, "", 408)],
    ["502 with a page", (response) => sendJson(response, "<html>Bad gateway</html>", 502)],
    ["200 with a page", (response) => sendJson(response, "<html>Maintenance</html>")],
    ["200 without a body", (response) => sendJson(response, "")],
    ["truncated JSON", (response) => sendJson(response, '{"outs":[{"requestId":1,"empl')],
    ["a reset", (response) => response.destroy()],
    [
      "a reset within the body",
      (response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write('{"outs":[', () => response.destroy());
      },
    ],
    ["silence", silent],
    [
      "a body that stops",
      (response) => {
        response.writeHead(200);
        response.write('{"outs":[');
      },
    ],
  ];

  test.each(faults)("%s", async (_name, fault) => {
    const answer: Answering = (response, seen, call) =>
      call === 0 ? fault(response, seen, call) : sendJson(response, OK);
    const { ask, calls, clock } = await start(answer, { silenceMs: 100 });
    expect(await ask()).toEqual(OK);
    expect(calls).toHaveLength(2);
    expect(clock.waits).toEqual([1000]);
  });

  test.each([
    ["500", "unavailable", faults[0]],
    ["truncated JSON", "invalid_response", faults[5]],
    ["a reset", "unavailable", faults[6]],
  ])("but not forever: %s", async (_name, kind, [, fault] = ["", silent]) => {
    const { ask, calls, clock } = await start(fault);
    expect((await rejection(ask())).kind).toBe(kind);
    expect(calls).toHaveLength(4);
    expect(clock.waits).toEqual([1000, 2000, 4000]);
  });

  test("nobody listens", async () => {
    const clock = standingClock();
    const client = createClient({ baseUrl: "http://127.0.0.1:1/v1", serviceUserId: "S", token: TOKEN, timing: clock });
    const error = await rejection(client.calls(PATIENT)(whosOut, SCHEMA, {}));
    expect(error).toMatchObject({ kind: "unavailable", message: "HiBob can't be reached (ECONNREFUSED)." });
  });

  test("a line that closes says so at once", async () => {
    const server = await serve((response) => sendJson(response, "", 500));
    const client = createClient({ ...server, serviceUserId: "S", token: TOKEN });
    const asking = rejection(client.calls(PATIENT)(whosOut, SCHEMA, {}));
    await client.close();
    expect((await asking).kind).toBe("unavailable");
  });
});
