import "server-only";
import { randomUUID } from "node:crypto";
import { toProblem } from "@/lib/api/problem";
import { Failures } from "@/lib/auth/failures";
import { findFeed } from "@/lib/calendar-feeds/find";
import { type MadeCalendar, makeCalendar } from "@/lib/calendar-feeds/make";
import { sha256 } from "@/lib/crypto";
import { AppError, notFound } from "@/lib/errors";
import { log } from "@/lib/log";

/** How often one address may be fetched, whether it opens anything or not. Calendars come a few times an hour. */
const fetches = new Failures({ free: 60, withinMs: 60_000 });

const HEADERS = { "cache-control": "private, no-cache", "referrer-policy": "no-referrer", "x-robots-tag": "noindex" };

/**
 * Answers GET and HEAD of a feed's address. The secret in it is the only authority: no session, no key, no cookie.
 * Whatever opens nothing is 404 alike. Not the route wrapper, whose log names the address of a call that failed.
 * @param file of the path: the secret with `.ics`
 */
export async function answerFeed(request: Request, file: string): Promise<Response> {
  const requestId = randomUUID();
  try {
    const secret = /^([\w-]{43})\.ics$/.exec(file)?.[1];
    if (!secret) throw notFound("calendar feed");
    limit(secret);
    const feed = await findFeed(secret);
    if (!feed) throw notFound("calendar feed");
    if (feed.unchanged && isKnown(request.headers, feed.unchanged)) return answer(304, feed.unchanged, null);
    if (feed.unchanged && request.method === "HEAD") return answer(200, feed.unchanged, null);
    const calendar = await makeCalendar(feed);
    if (isKnown(request.headers, calendar)) return answer(304, calendar, null);
    return answer(200, calendar, request.method === "HEAD" ? null : calendar.text);
  } catch (error) {
    const problem = toProblem(error, requestId);
    if (problem.status >= 500) log.error({ err: error, requestId }, "a calendar feed could not be answered");
    const waitSeconds = error instanceof AppError ? error.retryAfterSeconds : null;
    return Response.json(problem, {
      status: problem.status,
      headers: {
        ...HEADERS,
        "cache-control": "private, no-store",
        "content-type": "application/problem+json",
        "x-request-id": requestId,
        ...(waitSeconds !== null && { "retry-after": String(waitSeconds) }),
      },
    });
  }
}

function limit(secret: string): void {
  const key = sha256(secret);
  const waitMs = fetches.waitMs(key);
  fetches.note(key);
  if (waitMs === 0) return;
  const words = "This calendar was fetched more than 60 times in a minute. Fetch it every 15 minutes.";
  throw new AppError("rate_limited", words, [], { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

/** Whether the caller has this calendar already. An etag says it exactly, so a date beside it does not count. */
function isKnown(headers: Headers, { etag, modifiedAt }: Omit<MadeCalendar, "text">): boolean {
  const known = headers.get("if-none-match");
  if (known !== null) return known.trim() === "*" || known.split(",").some((each) => bare(each) === bare(etag));
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return modifiedAt.getTime() <= since;
}

function bare(etag: string): string {
  return etag.trim().replace(/^W\//, "");
}

function answer(status: number, { etag, modifiedAt }: Omit<MadeCalendar, "text">, text: string | null): Response {
  const headers = { ...HEADERS, etag, "last-modified": modifiedAt.toUTCString() };
  if (status === 304) return new Response(null, { status, headers });
  const type = {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="calendar.ics"',
  };
  return new Response(text, { status, headers: { ...headers, ...type } });
}
