import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_MS = 1000;

/**
 * Looks each second whether something listens on the port, and lets it be started again when not: a database that was
 * killed must not be the end of the product.
 * @param start brings the server back; should it fail, it is tried again with the next look
 * @returns stops looking
 */
export function keepUp(port: number, start: () => Promise<void>): () => void {
  const stopped = new AbortController();
  async function look(): Promise<void> {
    while (!stopped.signal.aborted) {
      await wait(LOOK_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      if (stopped.signal.aborted || (await isListening(port))) continue;
      say("The embedded PostgreSQL has stopped; starting it again.");
      await start().catch((error: Error) => say(error.message));
    }
  }
  void look();
  return () => stopped.abort();
}

/** To whoever watches the process: the log of the product may not be there yet. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const answer = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}
