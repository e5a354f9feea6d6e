import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { Company } from "./company";

const SECRET = "a-secret-of-this-webhook";

async function start() {
  const came: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    came.push({ headers: request.headers, body });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const company = new Company();
  const ada = company.addPerson({ name: "Ada Park", email: "ada@example.com" }).id;
  return { company, ada, came, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const DAY = { type: "days", startDate: "2026-12-01", endDate: "2026-12-01" } as const;

test("every operation is told, signed over the bytes, in v2", async () => {
  const { company, ada, came, url } = await start();
  company.webhooks.set({ url, secret: SECRET });
  const id = company.submit(ada, DAY);
  await company.webhooks.settled();
  company.approve(id);
  await company.webhooks.settled();
  const edited = company.edit(id, { startDate: "2026-12-02", endDate: "2026-12-02" });
  await company.webhooks.settled();
  company.softEdit(edited, { description: "New words" });
  await company.webhooks.settled();
  company.cancel(edited);
  await company.webhooks.settled();
  const told = came.map(({ body }) => JSON.parse(body));
  expect(told.map(({ type, version }) => [type, version])).toEqual(
    ["requested", "approved", "updated", "updated", "cancelled"].map((event) => [`timeoff.request.${event}`, "v2"]),
  );
  expect(told[2].data).toMatchObject({ timeoffRequestId: edited, previousRequestId: id, originalRequestId: id });
  for (const { headers, body } of came) {
    expect(headers["bob-signature"]).toBe(createHmac("sha512", SECRET).update(body).digest("base64"));
  }
});

test("v1 is flat, and unsigned without a secret", async () => {
  const { company, ada, came, url } = await start();
  company.webhooks.set({ url, version: "v1" });
  const id = company.book(ada, DAY);
  await company.webhooks.settled();
  expect(JSON.parse(came[0]?.body ?? "")).toMatchObject({
    timeoffRequestId: id,
    employeeId: ada,
    event: "timeoff.request.approved",
  });
  expect(came[0]?.headers["bob-signature"]).toBeUndefined();
});

test("some are lost, others come several times, as the switches say", async () => {
  const { company, ada, came, url } = await start();
  company.webhooks.set({ url, secret: SECRET, loss: 0.5, seed: 2, copies: 2 });
  for (let n = 0; n < 20; n += 1) company.book(ada, DAY);
  await company.webhooks.settled();
  const lost = company.webhooks.sent.filter(({ status }) => status === null);
  expect(lost.length).toBeGreaterThan(0);
  expect(came).toHaveLength(40 - lost.length);
  expect(came.length).toBeGreaterThan(0);
});

test("the test of the address has both forms; without a target nothing is sent", async () => {
  const { company, came, url } = await start();
  await company.webhooks.ping();
  company.webhooks.set({ url, secret: SECRET });
  await company.webhooks.ping();
  expect(came.map(({ body }) => body).sort()).toEqual(["Ping test", '{"text":"Ping test"}']);
});
