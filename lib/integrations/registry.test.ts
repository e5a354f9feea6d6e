import { expect, test } from "vitest";
import { vendors } from "@/lib/integrations/catalog";
import { findProvider } from "@/lib/integrations/registry";

test("every vendor of the directory has a provider", async () => {
  for (const { slug } of vendors) {
    const session = findProvider(slug).connect({});
    await session.close();
  }
});

test.each(["unknown", "constructor", ""])("there is no provider %j", (slug) => {
  expect(() => findProvider(slug)).toThrow("There is no provider");
});
