import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { matchRoute, type Reply } from "../api/route";
import { notFound, SandboxError } from "../errors";
import { readJson } from "../read-body";
import { sendReply } from "../send";
import { companyRoutes } from "./companies";
import { faultRoutes } from "./faults";
import { peopleControlRoutes } from "./people";
import { requestControlRoutes } from "./requests";
import type { World } from "./route";
import { webhookRoutes } from "./webhooks";

const routes = [...companyRoutes, ...peopleControlRoutes, ...requestControlRoutes, ...faultRoutes, ...webhookRoutes];

/** Answers one call below /sandbox. Errors are `{error, message}` with 400, 403, 404, 409, 413 or 415. */
export async function serveControl(
  world: World,
  url: URL,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  sendReply(response, await replyTo(world, url, request).catch(refusal));
}

async function replyTo(world: World, url: URL, request: IncomingMessage): Promise<Reply> {
  refuseForeignPages(request);
  const match = matchRoute(routes, request.method ?? "GET", url.pathname.slice("/sandbox".length));
  if (!match) throw notFound(`${request.method} ${url.pathname}`);
  const body = await readJson(request);
  return match.route.handle({ world, params: match.params, query: url.searchParams, body });
}

/**
 * There is no sign-in, so that a web page on another address must not get in: neither under a host name that it
 * points to this machine, nor from its own origin, nor by a form, which cannot send JSON.
 */
function refuseForeignPages(request: IncomingMessage): void {
  const { host = "", origin } = request.headers;
  const hosts = [
    URL.parse(`http://${host}`)?.hostname,
    origin === undefined ? "localhost" : URL.parse(origin)?.hostname,
  ];
  if (hosts.some((name) => !["127.0.0.1", "localhost", "[::1]"].includes(name ?? ""))) {
    throw new SandboxError(403, "foreign_host", "The control answers to 127.0.0.1 and localhost only");
  }
  const hasBody = Number(request.headers["content-length"] ?? 0) > 0 || request.headers["transfer-encoding"];
  if (hasBody && !request.headers["content-type"]?.startsWith("application/json")) {
    throw new SandboxError(415, "not_json", "The body must be application/json");
  }
}

function refusal(error: unknown): Reply {
  if (error instanceof z.ZodError)
    return { status: 400, body: { error: "invalid_body", message: z.prettifyError(error) } };
  if (error instanceof SandboxError)
    return { status: error.status, body: { error: error.key, message: error.message } };
  throw error;
}
