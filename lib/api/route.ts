import "server-only";
import type { z } from "zod";
import { actAs } from "@/lib/actor";
import { answer, respond } from "@/lib/api/answer";
import { isKnown, toEtag } from "@/lib/api/etag";
import { once } from "@/lib/api/idempotency";
import { givenQuery, type PathParams, parse, parseParams, readJson } from "@/lib/api/input";
import { countCall } from "@/lib/api/rate-limit";
import { toActor } from "@/lib/api/requester";
import type { Scope } from "@/lib/api-keys/schemas";
import { type Caller, checkAllowed, findCaller } from "@/lib/auth/caller";
import { AppError } from "@/lib/errors";
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
  /** A text that is another one whenever the answer may be. It becomes an ETag, and spares the work for who knows it. */
  version?: (organizationId: string) => Promise<string>;
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

type NextContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

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
 * The one wrapper of every endpoint: who calls, whether they may and how often, parsing of query and body, the answer as
 * JSON, every error as problem+json, and the request id in both. A POST with an `Idempotency-Key` is done at most once.
 * The handler returns what stands in the answer.
 */
export function route<Q extends Shape | undefined = undefined, B extends Shape | undefined = undefined>(
  rules: Rules<Q, B>,
  handler: (call: Call<Q, B>) => Promise<unknown>,
) {
  return remember(
    rules,
    (request: Request, context: NextContext): Promise<Response> =>
      respond(request, async (frame) => {
        refuseForeignOrigin(request);
        const caller = await findCaller(request);
        await countCall(caller, frame.headers);
        checkAllowed(caller, { roles: rules.allow, scope: rules.scope });
        const params = parseParams((await context.params) ?? {});
        const query = rules.query ? parse(rules.query, givenQuery(request)) : undefined;
        const given = rules.body ? await readJson(request) : undefined;
        const body = rules.body ? parse(rules.body, given) : undefined;
        const { organizationId } = caller;
        const { requestId, headers } = frame;
        if (rules.version) {
          const etag = toEtag(await rules.version(organizationId), caller, request);
          headers.set("etag", etag);
          headers.set("cache-control", "private, no-cache");
          headers.set("vary", "authorization, cookie");
          if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
        }
        const call = { caller, organizationId, params, query, body, request, requestId } as Call<Q, B>;
        return once({ caller, request, body: given, frame }, async () => {
          const result = await actAs(toActor(caller, request), () => handler(call));
          return answer(result, rules.status ?? 200, frame);
        });
      }),
  );
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
  return remember(
    rules,
    (request: Request, context?: NextContext): Promise<Response> =>
      respond(request, async (frame) => {
        refuseForeignOrigin(request);
        const body = (rules.body ? parse(rules.body, await readJson(request)) : undefined) as Parsed<B>;
        const params = (await context?.params) ?? {};
        const result = await actAs(toActor(null, request), () => handler({ body, request, params }));
        return answer(result, rules.status ?? 200, frame);
      }),
  );
}

/** A cookie is sent by any page of the web; a change is accepted only from our own. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET" || request.headers.has("authorization")) return;
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin" && site !== "none") {
    throw new AppError("forbidden", "This call came from another site.");
  }
}
