import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { errorReply } from "../api/error-reply";
import type { Reply } from "../api/route";
import { bodyText, sendReply } from "../send";
import type { CompanyState } from "../state/company-state";
import type { Fault } from "./faults";

const BAD_GATEWAY = "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";

type Delivery = { state: CompanyState; response: ServerResponse; reply: Reply; closing: AbortSignal };

/**
 * Answers a call the way its fault says. `reply` is what the call would have got; `closing` ends a slow body when
 * the sandbox closes. Returns the status that the caller saw, null when it saw none.
 */
export async function deliver(fault: Fault, delivery: Delivery): Promise<number | null> {
  const { response, reply, closing } = delivery;
  switch (fault.kind) {
    case "timeout":
      if (fault.seconds === undefined) return null;
      await delay(fault.seconds * 1000, undefined, { signal: closing });
      response.socket?.destroy();
      return null;
    case "reset":
      response.socket?.resetAndDestroy();
      return null;
    case "reset-in-body":
      return resetInBody(response, reply);
    case "502-html":
      response.writeHead(502, { "Content-Type": "text/html" }).end(BAD_GATEWAY);
      return 502;
    case "slow":
      return sendSlowly(delivery, (fault.seconds ?? 2) * 1000);
    case "truncated": {
      const text = bodyText(reply);
      const cut = text.slice(0, Math.max(1, Math.floor(text.length / 2)));
      response.writeHead(reply.status, { "Content-Type": "application/json", ...reply.headers }).end(cut);
      return reply.status;
    }
    default: {
      const faulty = faultyReply(fault, delivery);
      sendReply(response, faulty);
      return faulty.status;
    }
  }
}

function faultyReply(fault: Fault, { state, reply }: Delivery): Reply {
  const headers = reply.headers ?? {};
  switch (fault.kind) {
    case "429":
    case "429-reset":
    case "429-retry-after":
      return { ...refusal(state, 429, "too_many_requests"), headers: retryHeaders(fault, headers) };
    case "403":
      return { ...refusal(state, 403, "forbidden"), headers };
    case "404":
      return { ...refusal(state, 404, "not_found"), headers };
    case "500":
    case "503":
      return { ...refusal(state, Number(fault.kind), "internal_error"), headers };
    case "401":
      return { status: 401, headers };
    case "empty":
      return { status: 200, headers };
    case "duplicated":
      return { ...reply, body: mapLists(reply.body, (rows) => rows.flatMap((row) => [row, row])) };
    case "odd-rows":
      return { ...reply, body: mapLists(reply.body, (rows) => rows.map(withoutIds)) };
    case "no-rows":
      return { ...reply, body: mapLists(reply.body, () => []) };
    default:
      return reply;
  }
}

function refusal(state: CompanyState, status: number, key: string): Reply {
  return errorReply(state, { status, key, message: "The sandbox was asked to fail this call" });
}

/** A 429 that says nothing has no rate-limit header at all. */
function retryHeaders(fault: Fault, headers: Record<string, string>): Record<string, string> {
  const seconds = fault.seconds ?? 1;
  if (fault.kind === "429") return {};
  if (fault.kind === "429-retry-after") return { "Retry-After": String(seconds) };
  const resetAt = Math.ceil(Date.now() / 1000 + seconds);
  return { ...headers, "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": String(resetAt) };
}

function mapLists(body: unknown, change: (rows: unknown[]) => unknown[]): unknown {
  if (Array.isArray(body)) return change(body);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => [key, Array.isArray(value) ? change(value) : value]),
  );
}

/** The row itself is where its ids should be, so that a careless error message would quote it. */
function withoutIds(row: unknown): unknown {
  return typeof row === "object" && row !== null ? { ...row, id: row, requestId: row, employeeId: row } : row;
}

/** Announces the whole body, sends half of it and resets the connection. */
function resetInBody(response: ServerResponse, reply: Reply): number {
  const text = bodyText(reply);
  response.writeHead(reply.status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.resetAndDestroy());
  return reply.status;
}

async function sendSlowly({ response, reply, closing }: Delivery, durationMs: number): Promise<number> {
  const bytes = Buffer.from(bodyText(reply));
  const pieces = 20;
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  response.writeHead(reply.status, { "Content-Type": "application/json", ...reply.headers });
  response.flushHeaders();
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    await delay(durationMs / pieces, undefined, { signal: closing });
    response.write(bytes.subarray(at, at + size));
  }
  response.end();
  return reply.status;
}
