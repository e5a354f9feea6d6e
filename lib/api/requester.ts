import { isIP } from "node:net";
import type { Actor } from "@/lib/actor";
import type { Caller } from "@/lib/auth/caller";

/** Who acts in this call; somebody unknown acts as Rosterline until the handler knows better. */
export function toActor(caller: Caller | null, request: Request): Actor {
  const ip = readIp(request.headers);
  if (caller === null) return { kind: "system", id: null, ip };
  return { kind: caller.kind, id: caller.kind === "member" ? caller.memberId : caller.apiKeyId, ip };
}

/**
 * The address that called. Each proxy adds the one that it saw at the end, so only the last was not made up by the
 * caller; without a proxy the web server itself writes it, unless the caller did.
 */
export function readIp(headers: Headers): string | null {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(last) === 0 ? null : last;
}
