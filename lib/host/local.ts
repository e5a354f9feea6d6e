import type { IncomingMessage } from "node:http";

const HEADER = "x-rosterline-local";
/** What a proxy adds: behind one on this machine, everybody would seem to be on it. */
const OF_PROXIES = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/**
 * Marks a request that was made on this machine and came through no proxy. Only the socket knows, and no caller can
 * claim it: what they send by that name is removed.
 */
export function markLocal(request: IncomingMessage): void {
  delete request.headers[HEADER];
  const address = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  const isLoopback = address === "::1" || address.startsWith("127.");
  if (isLoopback && OF_PROXIES.every((name) => request.headers[name] === undefined)) request.headers[HEADER] = "1";
}
