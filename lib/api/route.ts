import "server-only";
import { randomUUID } from "node:crypto";
import { NextResponse } from "next/server";
import { z } from "zod";
import { actAs } from "@/lib/actor";
import { toProblem } from "@/lib/api/problem";
import { toActor } from "@/lib/api/requester";
import type { Scope } from "@/lib/api-keys/schemas";
import { type Caller, checkAllowed, findCaller } from "@/lib/auth/caller";
import { AppError, notFound } from "@/lib/errors";
import { ProviderError } from "@/lib/integrations/errors";
import { log } from "@/lib/log";
import type { Role } from "@/lib/members/schemas";

type Shape = z.ZodType;
type Parsed<T extends Shape | undefined> = T extends Shape ? z.output<T> : undefined;

type Rules<Q extends Shape | undefined, B extends Shape | undefined> = {
  /** Roles of members that may call. */
  allow: Role[];
  /** Scope that an API key needs; null: members only. */
  scope: Scope | null;
  query?: Q;
  body?: B;
  /** Of success; 200 unless said otherwise. 204 answers without a body. */
  status?: number;
};

export type Call<Q extends Shape | undefined, B extends Shape | undefined> = {
  caller: Caller;
  organizationId: string;
  params: PathParams;
  query: Parsed<Q>;
  body: Parsed<B>;
  request: Request;
  requestId: string;
};

/** The ids that the folders of a route name; a route has only those. Each is a UUID, but the vendor's own (`externalId`). */
type PathParams = { id: string; personId: string; runId: string; externalId: string };

type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
export const EVERYONE: Role[] = ["admin", "planner", "viewer"];

/** What an endpoint asks of its callers. Without `allow` it is open to anybody. */
export type KnownRules = Partial<Rules<Shape | undefined, Shape | undefined>>;

const known = new WeakMap<object, KnownRules>();

/** The rules that a route was made with; undefined for what no wrapper made. The API's description is compared with them. */
export function rulesOf(handler: object): KnownRules | undefined {
  return known.get(handler);
}

function remember<Handler extends object>(rules: KnownRules, handler: Handler): Handler {
  known.set(handler, rules);
  return handler;
}

/**
 * The one wrapper of every endpoint: who calls and whether they may, parsing of query and body, the answer as
 * JSON, every error as problem+json, and the request id in both. The handler returns what stands in the answer.
 */
export function route<Q extends Shape | undefined = undefined, B extends Shape | undefined = undefined>(
  rules: Rules<Q, B>,
  handler: (call: Call<Q, B>) => Promise<unknown>,
) {
  return remember(rules, async (request: Request, context: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      refuseForeignOrigin(request);
      const caller = await findCaller(request);
      checkAllowed(caller, { roles: rules.allow, scope: rules.scope });
      const params = parseParams((await context.params) ?? {});
      const query = rules.query ? parse(rules.query, givenQuery(request)) : undefined;
      const body = rules.body ? parse(rules.body, await readJson(request)) : undefined;
      const { organizationId } = caller;
      const call = { caller, organizationId, params, query, body, request, requestId } as Call<Q, B>;
      const result = await actAs(toActor(caller, request), () => handler(call));
      return answer(result, rules.status ?? 200, requestId);
    } catch (error) {
      return refuse(error, request, requestId);
    }
  });
}

/** For the few endpoints that are open to anybody: sign-in, setup, health. Same parsing, same problems. */
export function openRoute<B extends Shape | undefined = undefined>(
  rules: { body?: B; status?: number },
  handler: (call: {
    body: Parsed<B>;
    request: Request;
    /** Of the path, as they came. */
    params: Record<string, string | string[] | undefined>;
  }) => Promise<unknown>,
) {
  return remember(rules, async (request: Request, context?: NextContext): Promise<Response> => {
    const requestId = randomUUID();
    try {
      refuseForeignOrigin(request);
      const body = (rules.body ? parse(rules.body, await readJson(request)) : undefined) as Parsed<B>;
      const params = (await context?.params) ?? {};
      const result = await actAs(toActor(null, request), () => handler({ body, request, params }));
      return answer(result, rules.status ?? 200, requestId);
    } catch (error) {
      return refuse(error, request, requestId);
    }
  });
}

function answer(result: unknown, status: number, requestId: string): Response {
  const headers = { "x-request-id": requestId, "cache-control": "no-store" };
  if (result instanceof Response) return result;
  if (status === 204) return new Response(null, { status, headers });
  return NextResponse.json(result, { status, headers });
}

function refuse(error: unknown, request: Request, requestId: string): Response {
  const problem = toProblem(error, requestId);
  const retryAfter = retryAfterSeconds(error);
  if (problem.status >= 500) {
    // A vendor that is down is not a fault of ours.
    const level = problem.code === "provider_unavailable" ? "warn" : "error";
    log[level]({ err: error, requestId, method: request.method, url: request.url }, "a call failed");
  }
  return NextResponse.json(problem, {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json",
      "x-request-id": requestId,
      "cache-control": "no-store",
      ...(retryAfter !== null && { "retry-after": String(retryAfter) }),
    },
  });
}

function retryAfterSeconds(error: unknown): number | null {
  if (error instanceof AppError) return error.retryAfterSeconds;
  return error instanceof ProviderError && error.retryAfterMs !== null ? Math.ceil(error.retryAfterMs / 1000) : null;
}

/** A cookie is sent by any page of the web; a change is accepted only from our own. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET" || request.headers.has("authorization")) return;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new AppError("forbidden", "This call came from another site.");
  }
}

function parseParams(params: Record<string, string | string[] | undefined>): PathParams {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(params)) {
    if (name === "externalId") {
      given[name] = parseExternalId(value);
      continue;
    }
    // An id that is none is one that does not exist.
    if (typeof value !== "string" || !z.uuid().safeParse(value).success)
      throw notFound(name === "id" ? "resource" : name);
    given[name] = value.toLowerCase();
  }
  return given as PathParams;
}

/** A vendor's id is any short text that PostgreSQL can hold. */
function parseExternalId(value: string | string[] | undefined): string {
  const parsed = z
    .string()
    .regex(/^[^\0]{1,200}$/)
    .safeParse(value);
  if (!parsed.success) throw notFound("request");
  return parsed.data;
}

/** `?outcome=` is a filter that is not set. */
function givenQuery(request: Request): Record<string, string> {
  return Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));
}

function parse<T extends Shape>(schema: T, value: unknown): z.output<T> {
  // PostgreSQL has no such character in its text; no field of ours means it either.
  if (JSON.stringify(value)?.includes("\\u0000"))
    throw new AppError("invalid_input", "The input holds a NUL character. Leave it out.");
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new AppError(
    "invalid_input",
    errors.map((error) => (error.path ? `${error.path}: ${error.message}` : error.message)).join(" "),
    errors,
  );
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > BODY_LIMIT_BYTES)
    throw new AppError("payload_too_large", "The body is larger than 8 MB. Send less at a time.");
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid_json", "The body is not valid JSON.");
  }
}
