import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { SandboxError } from "../errors";
import { deliver } from "../faults/deliver";
import { takeGate, waitAt } from "../faults/gate";
import { readJson } from "../read-body";
import { sendReply } from "../send";
import type { Call, CompanyState } from "../state/company-state";
import { answer } from "./answer";
import { isAccepted, parseBasic } from "./credentials";
import { errorReply } from "./error-reply";
import type { Firewall } from "./firewall";
import { limitHeaders, type RateLimiter } from "./rate-limiter";

const CALLS_KEPT = 5_000;

export type ApiServer = {
  findCompany: (serviceUserId: string) => CompanyState | undefined;
  limiter: RateLimiter;
  /** Null: switched off. */
  firewall: Firewall | null;
  latencyMs: number;
  /** Aborted when the sandbox closes. */
  closing: AbortSignal;
};

/** Answers one call below /v1; `url` is the whole one. */
export async function serveApi(
  server: ApiServer,
  url: URL,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const body = await readJson(request).catch((error: unknown) => {
    if (error instanceof SandboxError) return error;
    throw error;
  });
  const path = url.pathname.slice("/v1".length);
  const method = request.method ?? "GET";
  const sources = [request.socket.remoteAddress ?? "", request.headers.authorization ?? ""];
  const credentials = parseBasic(request.headers.authorization);
  const state = credentials ? server.findCompany(credentials.serviceUserId) : undefined;
  const call = logCall(state, { method, path, url, body });
  const finish = (status: number | null) => {
    call.status = status;
    if (status === 401 || status === 403) server.firewall?.noteRefusal(sources);
  };
  if (server.firewall?.isBlocked(sources)) {
    call.status = 403;
    response.writeHead(403, { "Content-Type": "text/html" }).end("<html><body>Request blocked</body></html>");
    return;
  }
  const latencyMs = server.latencyMs + (state?.latencyMs ?? 0);
  if (latencyMs > 0) await delay(latencyMs, undefined, { signal: server.closing });
  const gate = takeGate(state?.gates ?? []);
  if (gate && !gate.isAnswered) await waitAt(gate);
  if (!state || !credentials || !isAccepted(state, credentials)) {
    finish(401);
    // No body, but the headers of the limit: measured on the real API.
    return sendReply(response, { status: 401, headers: limitHeaders(50, 49, Date.now() + 60_000) });
  }
  const fault = state.faults.take(path);
  const reply =
    body instanceof SandboxError
      ? errorReply(state, body)
      : answer(state, { method, path, query: url.searchParams, body }, server.limiter);
  if (gate?.isAnswered) await waitAt(gate);
  if (fault) {
    call.fault = fault.kind;
    finish(await deliver(fault, { state, response, reply, closing: server.closing }));
    return;
  }
  finish(reply.status);
  sendReply(response, reply);
}

function logCall(
  state: CompanyState | undefined,
  { method, path, url, body }: { method: string; path: string; url: URL; body: unknown },
): Call {
  const query = Object.fromEntries(url.searchParams);
  const call: Call = { method, path, query, body, status: null, fault: null, atMs: Date.now() };
  if (!state) return call;
  state.calls.push(call);
  if (state.calls.length > CALLS_KEPT) state.calls = state.calls.slice(-CALLS_KEPT);
  return call;
}
