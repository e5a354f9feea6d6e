import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { components, exampleOf } from "@/lib/api/openapi/components";
import { operations } from "@/lib/api/openapi/operations";
import { polish } from "@/lib/api/openapi/polish";
import { describeProblems, problemsOf } from "@/lib/api/openapi/problems";
import { type Answer, type Operation, TAGS } from "@/lib/api/openapi/types";
import { list, one, problem } from "@/lib/api/schemas";

export type ApiDocument = ReturnType<typeof createDocument>;

let made: ApiDocument | undefined;

/** The API as OpenAPI 3.1, from the schemas that its endpoints parse with. Made once a process. */
export function apiDocument(): ApiDocument {
  made ??= makeDocument();
  return made;
}

function makeDocument(): ApiDocument {
  const paths: ZodOpenApiPathsObject = {};
  for (const [path, methods] of Object.entries(operations)) {
    paths[path] = Object.fromEntries(
      Object.entries(methods).map(([method, operation]) => [method, tell(path, operation)]),
    );
  }
  const document = createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Rosterline API",
        version: "1",
        summary: "Approved time off on the schedule, for your own programs.",
        description: "How to call it is told at `/docs/api`.",
        license: { name: "MIT", identifier: "MIT" },
      },
      servers: [{ url: "/", description: "This Rosterline" }],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      paths,
      components: {
        securitySchemes: {
          apiKey: { type: "http", scheme: "bearer", description: "An API key, from Settings > API keys." },
          session: {
            type: "apiKey",
            in: "cookie",
            name: "authjs.session-token",
            description:
              "The cookie of a signed-in browser; `__Secure-authjs.session-token` where Rosterline is served over https.",
          },
        },
      },
    },
    { override: polish },
  );
  return withWords(document);
}

function tell(path: string, operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, query, body, status = 200, answer } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    security: security(operation),
    ...(operation.allow && { "x-roles": operation.allow }),
    requestParams: { ...pathParams(path), ...(query && { query }) },
    ...(body && {
      requestBody: {
        required: !body.safeParse(undefined).success,
        content: { "application/json": { schema: body, example: exampleOf(body) } },
      },
    }),
    responses: { [`${status}` as "200"]: success(answer), ...refusals(path, operation) },
  };
}

/** A key with the scope, or a session with a role; an open endpoint needs neither. */
function security({ allow, scope }: Operation): Record<string, string[]>[] {
  if (allow === null) return [];
  return scope === null ? [{ session: [] }] : [{ apiKey: [scope] }, { session: [] }];
}

const PARAMS: Record<string, z.ZodType> = {
  id: z.uuid().meta({ description: "Which one." }),
  connectionId: z.uuid().meta({ description: "Of the connection." }),
  personId: z.uuid().meta({ description: "Of the person, as the list of people has it." }),
  deliveryId: z.uuid().meta({ description: "Of the delivery." }),
  runId: z.uuid().meta({ description: "Of the run." }),
  externalId: z.string().max(200).meta({ description: "The provider's id of the request." }),
};

function pathParams(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  if (names.length === 0) return {};
  return { path: z.object(Object.fromEntries(names.map((name) => [name, PARAMS[name] ?? z.string()]))) };
}

function success(answer: Answer) {
  if (answer.kind === "none") return { description: "Done. There is nothing to tell." };
  if (answer.kind === "file") {
    const { description, mediaType, example } = answer;
    return { description, content: { [mediaType]: { schema: z.string(), example } } };
  }
  const { kind, schema } = answer;
  const example = exampleOf(schema);
  const description = "Success.";
  const [framed, told] =
    kind === "bare"
      ? [schema, example]
      : kind === "one"
        ? [one(schema), { data: example }]
        : [list(schema), { data: [example], meta: { nextCursor: null } }];
  return { description, content: { "application/json": { schema: framed, example: told } } };
}

function refusals(path: string, operation: Operation) {
  const found = [...problemsOf(path, operation)].map(([status, codes]) => [
    `${status}`,
    { description: describeProblems(codes), content: { "application/problem+json": { schema: problem } } },
  ]);
  return Object.fromEntries(found) as Record<"400", { description: string }>;
}

/** Adds to the named schemas what their fields mean. */
function withWords(document: ApiDocument): ApiDocument {
  for (const [name, { fields }] of Object.entries(components)) {
    for (const schema of [document.components?.schemas?.[name], document.components?.schemas?.[`${name}Output`]]) {
      if (typeof schema !== "object") continue;
      for (const [field, words] of Object.entries(fields)) {
        const property = "properties" in schema ? schema.properties?.[field] : undefined;
        if (typeof property === "object") property.description = words;
      }
    }
  }
  return document;
}
