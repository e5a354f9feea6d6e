import { createServer } from "node:net";

/** @returns the first free port at or after the given one */
export async function findFreePort(from: number, host = "127.0.0.1"): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`No port between ${from} and ${from + 99} is free. Set PORT to one that is.`);
}

export function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
