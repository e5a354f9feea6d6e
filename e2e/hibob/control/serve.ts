import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { matchRoute, type Reply } from "../api/route";
import { notFound, SandboxError } from "../errors";
import { refuseForeignHosts } from "../foreign-hosts";
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

function refuseForeignPages(request: IncomingMessage): void {
  refuseForeignHosts(request);
  // A form of another page cannot send JSON.
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
