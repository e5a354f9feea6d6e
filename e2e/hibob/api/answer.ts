import { SandboxError } from "../errors";
import type { CompanyState } from "../state/company-state";
import { changesRoutes } from "./changes";
import { companyMetadataRoutes } from "./company-metadata";
import { errorReply } from "./error-reply";
import { peopleRoutes } from "./people";
import { policyRoutes } from "./policies";
import type { RateLimiter } from "./rate-limiter";
import { requestRoutes } from "./requests";
import { type ApiCall, type ApiRoute, matchRoute, type Reply } from "./route";
import { whoIsOutRoutes } from "./who-is-out";

const routes: ApiRoute[] = [
  ...companyMetadataRoutes,
  ...peopleRoutes,
  ...whoIsOutRoutes,
  ...changesRoutes,
  ...requestRoutes,
  ...policyRoutes,
];

type Request = { method: string; path: string; query: URLSearchParams; body: unknown };

/** Answers a call whose credentials were good. A refused one is a reply, too; only a defect of the sandbox throws. */
export function answer(state: CompanyState, request: Request, limiter: RateLimiter): Reply {
  const match = matchRoute(routes, request.method, request.path);
  if (!match) return errorReply(state, { status: 404, key: "not_found", message: "There is no such endpoint" });
  const { isExceeded, headers } = limiter.count(state, match.route);
  if (isExceeded) {
    return { ...errorReply(state, { status: 429, key: "too_many_requests", message: "Too many requests" }), headers };
  }
  return { ...run(match.route, { state, params: match.params, query: request.query, body: request.body }), headers };
}

function run(route: ApiRoute, call: ApiCall): Reply {
  try {
    return route.handle(call);
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    // 409 is the word of this process; HiBob's documentation knows 400 for what cannot be done.
    const status = error.status === 409 ? 400 : error.status;
    return errorReply(call.state, { status, key: error.key, message: error.message });
  }
}
