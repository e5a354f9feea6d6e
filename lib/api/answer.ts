import { randomUUID } from "node:crypto";
import { NextResponse } from "next/server";
import { toProblem } from "@/lib/api/problem";
import { AppError } from "@/lib/errors";
import { ProviderError } from "@/lib/integrations/errors";
import { log } from "@/lib/log";
import { noteAnswer, noteRefusal } from "@/lib/metrics";

/** What stands around one answer: its id, and the headers that are gathered on the way to it. */
export type Frame = { requestId: string; headers: Headers };

/** Does one call to its answer: what is thrown becomes a problem, and all of it is counted. */
export async function respond(request: Request, work: (frame: Frame) => Promise<Response>): Promise<Response> {
  const startedMs = performance.now();
  const requestId = randomUUID();
  const frame = { requestId, headers: new Headers({ "x-request-id": requestId, "cache-control": "no-store" }) };
  const response = await work(frame).catch((error: unknown) => refuse(error, request, frame));
  noteAnswer({ method: request.method, status: response.status, seconds: (performance.now() - startedMs) / 1000 });
  return response;
}

/** The answer that a handler's result is: JSON, nothing for 204, or the handler's own. */
export function answer(result: unknown, status: number, { headers }: Frame): Response {
  if (result instanceof Response) {
    for (const [name, value] of headers) if (!result.headers.has(name)) result.headers.set(name, value);
    return result;
  }
  if (status === 204) return new Response(null, { status, headers });
  return NextResponse.json(result, { status, headers });
}

/** An error as RFC 9457. */
export function refuse(error: unknown, request: Request, { requestId, headers }: Frame): Response {
  const problem = toProblem(error, requestId);
  const retryAfter = retryAfterSeconds(error);
  noteRefusal(problem.code);
  if (problem.status >= 500) {
    // A vendor that is down is not a fault of ours.
    const level = problem.code === "provider_unavailable" ? "warn" : "error";
    log[level]({ err: error, requestId, method: request.method, url: request.url }, "a call failed");
  }
  const all = new Headers(headers);
  all.set("content-type", "application/problem+json");
  all.set("cache-control", "no-store");
  all.delete("etag");
  if (retryAfter !== null) all.set("retry-after", String(retryAfter));
  return NextResponse.json(problem, { status: problem.status, headers: all });
}

function retryAfterSeconds(error: unknown): number | null {
  if (error instanceof AppError) return error.retryAfterSeconds;
  return error instanceof ProviderError && error.retryAfterMs !== null ? Math.ceil(error.retryAfterMs / 1000) : null;
}
