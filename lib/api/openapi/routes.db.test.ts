import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operations } from "@/lib/api/openapi/operations";
import type { Method, Operation } from "@/lib/api/openapi/types";
import { type KnownRules, rulesOf } from "@/lib/api/route";

/**
 * Not for the document: the sign-in library's own, the answer to addresses that do not exist, the document, what calendar
 * programs fetch by a feed's address, and the schedule page's own form of the events, which changes with the page.
 */
const APART = [
  "/api/auth/[...nextauth]",
  "/api/v1/[...path]",
  "/api/v1/openapi.json",
  "/api/ical/[file]",
  "/api/v1/events/packed",
];
const METHODS: Record<string, Method> = { GET: "get", POST: "post", PUT: "put", PATCH: "patch", DELETE: "delete" };

const folders = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("/route.ts"))
  .map((file) => `/api/${file.slice(0, -"/route.ts".length)}`)
  .filter((folder) => !APART.includes(folder));

const onDisk = new Map<string, KnownRules | undefined>();
for (const folder of folders) {
  const handlers: Record<string, object> = await import(join(process.cwd(), "app", folder, "route.ts"));
  for (const [name, method] of Object.entries(METHODS)) {
    const handler = handlers[name];
    if (handler) onDisk.set(`${method} ${folder.replaceAll("[", "{").replaceAll("]", "}")}`, rulesOf(handler));
  }
}

const described = new Map<string, Operation>(
  Object.entries(operations).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
  ),
);

describe("the API's document and its routes", () => {
  it("have the same endpoints", () => {
    expect(onDisk.size).toBeGreaterThan(50);
    expect([...described.keys()].sort()).toEqual([...onDisk.keys()].sort());
  });

  it.each([...described])("agree on %s", (endpoint, operation) => {
    const rules = onDisk.get(endpoint) ?? {};
    expect({ allow: operation.allow, scope: operation.scope, status: operation.status ?? 200 }).toEqual({
      allow: rules.allow ?? null,
      scope: rules.scope ?? null,
      status: rules.status ?? 200,
    });
    // The very same schemas: what is described is what is parsed.
    expect(operation.query === rules.query, "query").toBe(true);
    expect(operation.body === rules.body, "body").toBe(true);
  });
});
