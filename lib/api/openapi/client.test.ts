import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generateClient } from "@/lib/api/openapi/testing/generate-client";

it("has a committed client that is what the document gives; otherwise: npm run api-client", async () => {
  expect(readFileSync("docs/examples/typescript/client.ts", "utf8")).toBe(await generateClient());
}, 60_000);
