import type { LookupAddress } from "node:dns";
import type { ServerResponse } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "@/lib/integrations/hibob/testing/server";
import { findUrlProblem } from "@/lib/webhooks/check-url";
import { createTransport } from "@/lib/webhooks/transport";

type Options = Parameters<typeof createTransport>[0];

function open(options: Partial<Options>) {
  const transport = createTransport({ isPrivateAllowed: true, withinMs: 2_000, ...options });
  onTestFinished(() => transport.close());
  return (url: string) => transport.post(url, { "content-type": "application/json" }, "{}");
}

/** Gives these answers one after the other, the last one for ever, and counts how often it was asked. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = async (hostname: string): Promise<LookupAddress[]> => {
    const answer = answers[Math.min(asked.push(hostname), answers.length) - 1] ?? [];
    return answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  return { resolve, asked };
}

/** A host whose name stands for it, whatever the resolver says. */
async function startHost(answer: (response: ServerResponse) => void = (response) => response.end("fine")) {
  const { baseUrl, calls, sockets } = await serve((response) => answer(response));
  return { url: baseUrl.replace("127.0.0.1", "hooks.example.com"), calls, sockets };
}

test.each([[["127.0.0.1"]], [["10.0.0.8"]], [["::1"]], [["::ffff:127.0.0.1"]], [["1.1.1.1", "169.254.169.254"]]])(
  "a name that leads to %j is not connected to",
  async (addresses) => {
    const { calls, sockets } = await startHost();
    const { resolve, asked } = resolver(addresses);
    const answer = await open({ isPrivateAllowed: false, resolve })("https://hooks.example.com/");
    expect(answer).toMatchObject({ status: null, error: expect.stringContaining("not on the public internet") });
    expect(answer.error).not.toContain(addresses[0]);
    expect(asked).toEqual(["hooks.example.com"]);
    expect([calls.length, sockets()]).toEqual([0, 0]);
  },
);

test("what a name led to when it was registered, or a moment ago, counts for nothing: each connection asks anew", async () => {
  const url = "https://hooks.example.com/";
  expect(findUrlProblem(url, { isPrivateAllowed: false })).toBeNull();
  const { resolve, asked } = resolver([], ["127.0.0.1"], ["::1"]);
  const post = open({ isPrivateAllowed: false, resolve });
  expect((await post(url)).error).toContain("The connection broke");
  for (const _ of [1, 2]) expect((await post(url)).error).toContain("not on the public internet");
  expect(asked).toHaveLength(3);
});

test("the connection goes to the address that was checked", async () => {
  const { url, calls } = await startHost();
  const { resolve, asked } = resolver(["127.0.0.1"], ["192.0.2.1"]);
  expect(await open({ resolve })(url)).toMatchObject({ status: 200, body: "fine", error: null });
  expect([calls.length, asked.length]).toEqual([1, 1]);
});

test("an address in numbers is refused without a look-up", async () => {
  const { resolve, asked } = resolver(["1.1.1.1"]);
  const post = open({ isPrivateAllowed: false, resolve });
  for (const url of ["https://127.0.0.1:1/", "https://[::ffff:7f00:1]:1/", "https://0x7f000001:1/"])
    expect((await post(url)).error).toContain("not on the public internet");
  expect(asked).toEqual([]);
});

test("a redirect is an answer, and is not followed", async () => {
  const other = await startHost();
  const { url } = await startHost((response) => response.writeHead(302, { location: other.url }).end());
  expect(await open(resolver(["127.0.0.1"]))(url)).toMatchObject({ status: 302 });
  expect(other.calls).toEqual([]);
});

test("of a long answer only the beginning is read, and it cannot hold a NUL", async () => {
  const { url } = await startHost((response) => {
    response.write(`\0${"x".repeat(100_000)}`);
    // It never ends.
  });
  const answer = await open(resolver(["127.0.0.1"]))(url);
  expect(answer).toMatchObject({ status: 200, error: null });
  expect(answer.body).toBe(`\uFFFD${"x".repeat(1_023)}`);
});

test("who does not answer in time, or is not there, has not answered", async () => {
  const { url } = await startHost(() => undefined);
  const slow = await open({ ...resolver(["127.0.0.1"]), withinMs: 200 })(url);
  expect(slow).toMatchObject({ status: null, error: "No answer in time." });
  expect(await open(resolver(["127.0.0.1"]))("http://hooks.example.com:1/")).toMatchObject({
    error: "The host refused the connection.",
  });
});
