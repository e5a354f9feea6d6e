import type { oas31 } from "zod-openapi";
import { apiDocument } from "@/lib/api/openapi/document";
import type { Method } from "@/lib/api/openapi/types";

export type Schema = oas31.SchemaObject;

export type Parameter = {
  name: string;
  in: "path" | "query";
  isRequired: boolean;
  description: string;
  schema: Schema;
};
export type Refusal = { status: string; description: string };

/** One operation as a page of documentation shows it. */
export type ReadOperation = {
  id: string;
  method: Method;
  path: string;
  summary: string;
  description: string;
  /** Of an API key; null: keys may not call it. */
  scope: string | null;
  /** Of members; empty: open to anybody. */
  roles: string[];
  parameters: Parameter[];
  body: { schema: Schema; example: unknown } | null;
  answer: { status: string; schema: Schema | null; mediaType: string | null; example: unknown };
  refusals: Refusal[];
};
export type ReadTag = { name: string; description: string; anchor: string; operations: ReadOperation[] };

const METHODS: Method[] = ["get", "post", "put", "patch", "delete"];

/** The operations of the document, by tag, in its order. */
export function readTags(): ReadTag[] {
  const all = Object.entries(apiDocument().paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as oas31.OperationObject | undefined;
      return operation ? [{ tag: operation.tags?.[0] ?? "", read: readOperation(method, path, operation) }] : [];
    }),
  );
  return (apiDocument().tags ?? []).map(({ name, description = "" }) => ({
    name,
    description,
    anchor: `tag-${toAnchor(name)}`,
    operations: all.filter(({ tag }) => tag === name).map(({ read }) => read),
  }));
}

/** The named schemas, by name. */
export function readSchemas(): { name: string; schema: Schema }[] {
  const found = Object.entries(apiDocument().components?.schemas ?? {}) as [string, Schema][];
  return found.map(([name, schema]) => ({ name, schema })).sort((one, other) => one.name.localeCompare(other.name));
}

export function toAnchor(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

function readOperation(method: Method, path: string, operation: oas31.OperationObject): ReadOperation {
  const body = (operation.requestBody as oas31.RequestBodyObject | undefined)?.content["application/json"];
  const responses = Object.entries((operation.responses ?? {}) as Record<string, oas31.ResponseObject>);
  const [status = "200", success] = responses.find(([code]) => code.startsWith("2")) ?? [];
  const [mediaType = null, content] = Object.entries(success?.content ?? {})[0] ?? [];
  return {
    id: operation.operationId ?? "",
    method,
    path,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    scope: operation.security?.flatMap(({ apiKey }) => apiKey ?? [])[0] ?? null,
    roles: operation["x-roles"] ?? [],
    parameters: ((operation.parameters ?? []) as oas31.ParameterObject[]).map(readParameter),
    body: body ? { schema: body.schema as Schema, example: body.example } : null,
    answer: { status, mediaType, schema: (content?.schema as Schema) ?? null, example: content?.example },
    refusals: responses
      .filter(([code]) => !code.startsWith("2"))
      .map(([code, { description = "" }]) => ({ status: code, description })),
  };
}

function readParameter({
  name,
  in: place,
  required = false,
  description = "",
  schema,
}: oas31.ParameterObject): Parameter {
  const where = place === "path" ? "path" : "query";
  return { name, in: where, isRequired: required, description, schema: (schema ?? {}) as Schema };
}
