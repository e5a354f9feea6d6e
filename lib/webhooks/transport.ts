import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { findUrlProblem } from "@/lib/webhooks/check-url";
import { isPublicAddress } from "@/lib/webhooks/public-address";

const CONNECT_MS = 5_000;
const ANSWER_MS = 10_000;
const SHOWN_BYTES = 1_024;

/** How one attempt went: an answer's status and first bytes, or why there was none. */
export type Answer = {
  status: number | null;
  body: string | null;
  error: string | null;
  retryAfterSeconds: number | null;
  durationMs: number;
};

export type Transport = {
  /** One attempt; never throws. Redirects are not followed. */
  post(url: string, headers: Record<string, string>, body: string): Promise<Answer>;
  close(): Promise<void>;
};

type Options = {
  isPrivateAllowed: boolean;
  /** Finds the addresses of a name. */
  resolve?: (hostname: string) => Promise<LookupAddress[]>;
  /** For a whole attempt. */
  withinMs?: number;
};

/** Every address that a name has is checked where the connection is opened: what was checked is what is connected to. */
export function createTransport({ isPrivateAllowed, resolve = resolveAll, withinMs = ANSWER_MS }: Options): Transport {
  const agent = new Agent({
    connections: 16,
    keepAliveTimeout: 10_000,
    headersTimeout: withinMs,
    bodyTimeout: withinMs,
    connect: { timeout: Math.min(CONNECT_MS, withinMs), lookup: guarded(resolve, isPrivateAllowed) },
  });

  async function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
    const startedMs = performance.now();
    const took = () => Math.round(performance.now() - startedMs);
    // An address that is numbers is never looked up.
    const refusal = findUrlProblem(url, { isPrivateAllowed });
    if (refusal) return { ...NO_ANSWER, error: refusal, durationMs: 0 };
    try {
      const signal = AbortSignal.timeout(withinMs);
      const answer = await request(url, { dispatcher: agent, method: "POST", headers, body, signal });
      const shown = await readStart(answer.body);
      return {
        status: answer.statusCode,
        body: shown,
        error: null,
        retryAfterSeconds: toSeconds(answer.headers["retry-after"]),
        durationMs: took(),
      };
    } catch (error) {
      return { ...NO_ANSWER, error: toWords(error), durationMs: took() };
    }
  }

  return { post, close: () => agent.destroy() };
}

const NO_ANSWER = { status: null, body: null, retryAfterSeconds: null };

class RefusedAddress extends Error {}

function guarded(resolve: NonNullable<Options["resolve"]>, isPrivateAllowed: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const isRefused = !isPrivateAllowed && addresses.some(({ address }) => !isPublicAddress(address));
        if (isRefused || !first) callback(isRefused ? new RefusedAddress() : new Error("no address"), "");
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error, ""),
    );
  };
}

function resolveAll(hostname: string): Promise<LookupAddress[]> {
  return lookup(hostname, { all: true });
}

/** The status has been given; a body that breaks off changes nothing about it. Leaving the loop closes the stream. */
async function readStart(body: Dispatcher.ResponseData["body"]): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= SHOWN_BYTES) break;
    }
  } catch {
    // What came is shown.
  }
  // PostgreSQL's text has no NUL.
  return Buffer.concat(chunks).subarray(0, SHOWN_BYTES).toString("utf8").replaceAll("\0", "\uFFFD");
}

function toSeconds(retryAfter: string | string[] | undefined): number | null {
  return typeof retryAfter === "string" && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) : null;
}

/** Says nothing of where a private name leads. */
function toWords(error: unknown): string {
  if (error instanceof RefusedAddress) return "This name leads to an address that is not on the public internet.";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (error instanceof Error && (error.name === "TimeoutError" || code.includes("TIMEOUT")))
    return "No answer in time.";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "There is no such host.";
  if (code === "ECONNREFUSED") return "The host refused the connection.";
  if (code.includes("CERT") || code.startsWith("ERR_TLS") || code.includes("SIGNATURE"))
    return `The host's certificate is not valid (${code}).`;
  return `The connection broke (${code || "no reason given"}).`;
}
