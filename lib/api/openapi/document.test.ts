import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { components, exampleOf } from "@/lib/api/openapi/components";
import { apiDocument } from "@/lib/api/openapi/document";
import { operations } from "@/lib/api/openapi/operations";

const all = Object.entries(operations).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe("the API's document", () => {
  it("is valid OpenAPI 3.1, as somebody else reads it", async () => {
    const found = await new Validator().validate(JSON.parse(JSON.stringify(apiDocument())));
    expect(found.errors).toBeUndefined();
    expect(found.valid).toBe(true);
    expect(apiDocument().openapi).toBe("3.1.0");
  }, 60_000);

  it("names every operation once", () => {
    const ids = all.map(({ operation }) => operation.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("refers to nothing that is not there", () => {
    const text = JSON.stringify(apiDocument());
    const names = new Set(Object.keys(apiDocument().components?.schemas ?? {}));
    const used = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(Object.entries(components))("has an example of %s that its schema takes", (_, { schema, example }) => {
    expect(schema.safeParse(example).error?.issues).toBeUndefined();
  });

  it.each(Object.entries(components))("describes only fields that %s has", (name, { fields }) => {
    const described = apiDocument().components?.schemas?.[name];
    const properties = typeof described === "object" && "properties" in described ? described.properties : {};
    expect(Object.keys(fields).filter((field) => !(field in (properties ?? {})))).toEqual([]);
  });

  it.each(all)("has examples of $method $path", ({ operation: { query, exampleQuery, body, answer } }) => {
    if (query) expect(query.safeParse(exampleQuery ?? {}).error?.issues).toBeUndefined();
    if (body) expect(exampleOf(body)).toBeDefined();
    if ("schema" in answer) expect(exampleOf(answer.schema)).toBeDefined();
  });

  it("lets answers grow: only what callers send is closed", () => {
    const event = apiDocument().components?.schemas?.Event;
    expect(event).not.toHaveProperty("additionalProperties");
  });
});
