import type { IncomingMessage } from "node:http";
import { SandboxError } from "./errors";

const OWN = ["127.0.0.1", "localhost", "[::1]"];

/**
 * The control and the console have no sign-in, so that a web page on another address must not get in: neither under a
 * host name that it points to this machine, nor from its own origin. Throws a SandboxError (403).
 */
export function refuseForeignHosts(request: IncomingMessage): void {
  const { host = "", origin } = request.headers;
  const hosts = [
    URL.parse(`http://${host}`)?.hostname,
    origin === undefined ? "localhost" : URL.parse(origin)?.hostname,
  ];
  if (hosts.some((name) => !OWN.includes(name ?? ""))) {
    throw new SandboxError(403, "foreign_host", "The sandbox is worked from 127.0.0.1 and localhost only");
  }
}
