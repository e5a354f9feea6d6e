import { expect, test, vi } from "vitest";

// Before anything reads the environment: this file sees the product as it is when nobody allowed anything.
vi.hoisted(() => {
  process.env.WEBHOOK_PRIVATE_ADDRESSES = "refuse";
});

import { PATCH } from "@/app/api/v1/webhooks/[id]/route";
import { POST } from "@/app/api/v1/webhooks/route";
import { call, problemOf } from "@/e2e/database/call";
import { makeKey, makeOrganization } from "@/e2e/database/sample";

test.each(["http://hooks.example.com/", "https://127.0.0.1:5432/", "https://[::1]/", "https://169.254.169.254/latest"])(
  "%s is refused when it is added, and when it is changed to",
  async (url) => {
    const { id: organizationId } = await makeOrganization();
    const key = await makeKey(organizationId, ["webhooks:write"]);
    const kinds = ["event.upserted"];
    const added = await call(POST, { key, body: { url: "https://hooks.example.com/", kinds } });
    const { id } = (added.body as { data: { id: string } }).data;
    for (const refused of [
      await call(POST, { key, body: { url, kinds } }),
      await call(PATCH, { key, id, body: { url } }),
    ])
      expect(problemOf(refused)).toMatchObject({ status: 422, paths: ["url"] });
  },
);
