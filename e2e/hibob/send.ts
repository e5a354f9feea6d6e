import type { ServerResponse } from "node:http";
import type { Reply } from "./api/route";

/** The bytes of a reply's body: JSON, or nothing. */
export function bodyText(reply: Reply): string {
  return reply.body === undefined ? "" : JSON.stringify(reply.body);
}

/** Sends the reply as JSON, or without a body when it has none. */
export function sendReply(response: ServerResponse, reply: Reply): void {
  const text = bodyText(reply);
  const type = text === "" ? {} : { "Content-Type": "application/json;charset=utf-8" };
  response.writeHead(reply.status, { ...type, "Content-Length": Buffer.byteLength(text), ...reply.headers });
  response.end(text);
}
