import { Agent, request } from "undici";
import { ProviderError } from "@/lib/integrations/errors";
import type { Endpoint } from "@/lib/integrations/hibob/endpoints";
import type { Headers } from "@/lib/integrations/hibob/pacing";

export type Answer = { status: number; headers: Headers; body: string };

export type Input = {
  query?: Record<string, string>;
  body?: unknown;
};

/** An answer beyond `maxBodyBytes`. */
export class TooLarge extends ProviderError {
  constructor() {
    super("invalid_response", "HiBob's answer is larger than any answer should be.");
  }
}

export type TransportOptions = {
  /** With or without a slash at the end. */
  baseUrl: string;
  serviceUserId: string;
  token: string;
  /** Longest silence while connecting, before the headers and between two pieces of the body. */
  silenceMs?: number;
  /** Longest body that is read. */
  maxBodyBytes?: number;
};

export type Transport = {
  /** One attempt, whatever its status. `deadlineMs` bounds it as a whole. */
  send(endpoint: Endpoint, input: Input, deadlineMs: number): Promise<Answer>;
  /** Ends calls under way; they reject with `unavailable`. */
  close(): Promise<void>;
};

/**
 * Speaks HTTP with HiBob over connections of its own. Redirects are not followed: the credentials go to the base
 * URL and nowhere else. Errors are made anew, because undici's may hold the request with its `Authorization`.
 */
export function createTransport(options: TransportOptions): Transport {
  const silenceMs = options.silenceMs ?? 30_000;
  const agent = new Agent({
    connections: 2,
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
    connect: { timeout: silenceMs },
    maxResponseSize: options.maxBodyBytes ?? 64 * 1024 * 1024,
  });
  const base = options.baseUrl.endsWith("/") ? options.baseUrl : `${options.baseUrl}/`;
  const authorization = `Basic ${Buffer.from(`${options.serviceUserId}:${options.token}`).toString("base64")}`;

  async function send(endpoint: Endpoint, input: Input, deadlineMs: number): Promise<Answer> {
    const url = new URL(endpoint.path, base);
    url.search = new URLSearchParams(input.query).toString();
    try {
      const answer = await request(url, {
        dispatcher: agent,
        method: endpoint.method,
        headers: { authorization, accept: "application/json", ...(input.body !== undefined && JSON_BODY) },
        body: input.body === undefined ? null : JSON.stringify(input.body),
        signal: AbortSignal.timeout(deadlineMs),
      });
      return { status: answer.statusCode, headers: answer.headers, body: await answer.body.text() };
    } catch (error) {
      throw toProviderError(error);
    }
  }

  return { send, close: () => agent.destroy() };
}

/** What undici and Node.js say when the other side hangs up. */
const CUT_OFF = new Set(["UND_ERR_SOCKET", "ECONNRESET", "EPIPE", "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"]);

const JSON_BODY = { "content-type": "application/json" };

function toProviderError(error: unknown): ProviderError {
  const code = codeOf(error);
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return new TooLarge();
  const isTimeout = code.includes("TIMEOUT") || code === "ETIMEDOUT";
  if (isTimeout) return new ProviderError("unavailable", "HiBob isn't answering in time.");
  const isCutOff = CUT_OFF.has(code);
  return new ProviderError(
    "unavailable",
    isCutOff ? "HiBob ended the connection before its answer was complete." : `HiBob can't be reached (${code}).`,
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  if (error.name === "TimeoutError") return "TIMEOUT";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
