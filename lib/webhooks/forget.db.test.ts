import { expect, test } from "vitest";
import { makeOrganization } from "@/e2e/database/sample";
import { pass } from "@/e2e/world/clockwork";
import { listDeliveries, sendTest } from "@/lib/webhooks/deliveries";
import { forgetOldDeliveries } from "@/lib/webhooks/forget";
import { createEndpoint } from "@/lib/webhooks/service";
import { startReceiver } from "@/lib/webhooks/testing/receiver";
import { work } from "@/lib/webhooks/testing/work";

test("deliveries that ended two weeks ago are forgotten; what waits is not", async () => {
  const { id: organizationId } = await makeOrganization();
  const { url } = await startReceiver();
  const wishes = { url, description: "", kinds: ["event.upserted" as const], agentIds: [], teams: [] };
  const { id } = await createEndpoint(organizationId, wishes);
  await sendTest(organizationId, id);
  await work();
  const waiting = await sendTest(organizationId, id);
  await pass(14 * 24 * 3600 - 60);
  expect(await forgetOldDeliveries()).toBe(0);
  await pass(120);
  expect(await forgetOldDeliveries()).toBe(1);
  expect((await listDeliveries(organizationId, id, { limit: 10 })).data).toMatchObject([{ id: waiting.id }]);
});
