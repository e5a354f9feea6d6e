import { isIP } from "node:net";
import { isPublicAddress } from "@/lib/webhooks/public-address";

/** Names that never lead to the public internet, whatever a resolver says of them. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa)\.?$/;

/**
 * Whether an endpoint may have this address, as far as the address itself says. Where its name leads is checked each
 * time that a connection is opened.
 * @returns what is wrong with it; null when nothing is
 */
export function findUrlProblem(text: string, { isPrivateAllowed }: { isPrivateAllowed: boolean }): string | null {
  const url = URL.parse(text);
  if (!url || (url.protocol !== "https:" && url.protocol !== "http:"))
    return "This is not a web address. It begins with https://.";
  if (url.username || url.password) return "Leave user name and password out: deliveries are signed instead.";
  if (url.hash) return "Leave out what stands after the #: it is never sent.";
  if (isPrivateAllowed) return null;
  if (url.protocol === "http:") return "Use https://, so that nobody on the way can read what is sent.";
  const host = hostOf(url);
  if (LOCAL_NAME.test(host) || (isIP(host) !== 0 && !isPublicAddress(host)))
    return "This address is not on the public internet, so we can't send to it.";
  return null;
}

/** Without the brackets of an IPv6 address. URL has written all other ways to say an IPv4 address as four numbers. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, "");
}
