import { createHash } from "node:crypto";
import { type Caller, seesPrivate } from "@/lib/auth/caller";
import { sha256 } from "@/lib/crypto";

/**
 * The weak ETag of what a caller is shown at an address, from a version of what it is made of. It differs for callers
 * who are shown something else.
 */
export function toEtag(version: string, caller: Caller, request: Request): string {
  const { pathname, search } = new URL(request.url);
  const seen = [version, caller.organizationId, seesPrivate(caller), pathname, search];
  return `W/"${sha256(JSON.stringify(seen)).slice(0, 32)}"`;
}

/** Whether the caller says that they have this one already (If-None-Match, compared weakly). */
export function isKnown(request: Request, etag: string): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  return known.some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag.replace(/^W\//, ""));
}

/** Answers with the JSON, or with 304 and no body to a caller that has exactly this already (RFC 9110, If-None-Match). */
export function unlessKnown(request: Request, json: string): Response {
  const etag = `"${createHash("sha256").update(json).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "cookie, authorization" };
  if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
  return new Response(json, { headers: { ...headers, "content-type": "application/json" } });
}
