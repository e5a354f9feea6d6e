import { expect, test } from "vitest";
import { makeOrganization } from "@/e2e/database/sample";
import { makeWorld } from "@/e2e/world/world";
import { changeConnection, disconnect } from "@/lib/connections/service";
import { pool } from "@/lib/db";
import { createEndpoint } from "@/lib/webhooks/service";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { work } from "@/lib/webhooks/testing/work";

/** As if it had not looked for a while; nothing else of the world grows older. */
const letLookAgain = () =>
  pool().query("UPDATE webhook_endpoint SET statuses_read_at = statuses_read_at - interval '11 s'");

test("the states of a connection are told as they change, and not what was so before", async () => {
  const { organizationId, connectionId, run } = await makeWorld();
  const receiver = await startReceiver();
  const wishes = { url: receiver.url, description: "", agentIds: [], teams: [] };
  await createEndpoint(organizationId, { ...wishes, kinds: ["connection.status_changed"] });
  const neighbour = await startReceiver();
  const { id: neighbourId } = await makeOrganization();
  await createEndpoint(neighbourId, { ...wishes, url: neighbour.url, kinds: ["connection.status_changed"] });
  await work();
  expect(receiver.got).toEqual([]);
  const steps = [
    () => run("sweep"),
    () => changeConnection(organizationId, connectionId, { paused: true }),
    () => disconnect(organizationId, connectionId, "remove"),
    () => Promise.resolve(),
  ];
  for (const step of steps) {
    await step();
    await letLookAgain();
    await work();
  }
  const said = { id: connectionId, integration: "hibob" };
  expect(receiver.got.map(({ type, data }) => ({ type, ...data }))).toEqual(
    [
      { previousStatus: "syncing", status: "connected" },
      { previousStatus: "connected", status: "paused" },
      { previousStatus: "paused", status: "not_connected" },
    ].map((states) => ({ type: "connection.status_changed", ...said, ...states })),
  );
  expect(neighbour.got).toEqual([]);
});
