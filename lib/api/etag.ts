import { createHash } from "node:crypto";

/** Answers with the JSON, or with 304 and no body to a caller that has exactly this already (RFC 9110, If-None-Match). */
export function unlessKnown(request: Request, json: string): Response {
  const tag = createHash("sha256").update(json).digest("base64url");
  const headers = { etag: `"${tag}"`, "cache-control": "private, no-cache", vary: "cookie, authorization" };
  // A proxy that compresses makes the tag a weak one.
  if (request.headers.get("if-none-match")?.includes(`"${tag}"`)) return new Response(null, { status: 304, headers });
  return new Response(json, { headers: { ...headers, "content-type": "application/json" } });
}
