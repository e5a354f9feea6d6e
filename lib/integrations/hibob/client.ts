import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { ProviderError } from "@/lib/integrations/errors";
import { type Result, readAnswer } from "@/lib/integrations/hibob/answer";
import { breakerOf } from "@/lib/integrations/hibob/breaker";
import type { Endpoint } from "@/lib/integrations/hibob/endpoints";
import { pauseMs } from "@/lib/integrations/hibob/pacing";
import { createTransport, type Input, type TransportOptions } from "@/lib/integrations/hibob/transport";

/** How hard to try: attempts in all, waiting in all, and the time of one attempt. */
export type Patience = { attempts: number; waitMs: number; deadlineMs: number };

/** For a run in the background. */
export const PATIENT: Patience = { attempts: 4, waitMs: 90_000, deadlineMs: 120_000 };

/** Where time comes from. */
export type Timing = {
  /** Milliseconds since 1970. */
  now(): number;
  /** From 0 up to, but not including, 1. */
  random(): number;
  wait(ms: number): Promise<void>;
};

/**
 * Calls one endpoint until it answers, within the patience, and returns what it says.
 * @throws ProviderError; `auth` and `permission` come from the first answer: HiBob blocks who repeats those
 */
export type Call = <Schema extends z.ZodType>(
  endpoint: Endpoint,
  schema: Schema,
  input: Question,
) => Promise<z.output<Schema>>;

/** `onAnswer` hears the text of the answer that was understood. */
export type Question = Input & { onAnswer?: (text: string) => void };

export type Client = { calls(patience: Patience): Call; close(): Promise<void> };

/** A line to HiBob. It keeps to the limits of each endpoint, over all of its calls. */
export function createClient(options: TransportOptions & { timing?: Timing }): Client {
  const closing = new AbortController();
  const timing = options.timing ?? realTiming(closing.signal);
  const transport = createTransport(options);
  const breaker = breakerOf(options.baseUrl);
  const who = `${options.serviceUserId}:${options.token}`;
  /** When an endpoint may be called next. */
  const opensAt = new Map<Endpoint, number>();

  async function attempt<Schema extends z.ZodType>(
    { endpoint, schema, input }: { endpoint: Endpoint; schema: Schema; input: Question },
    patience: Patience,
  ): Promise<Result<z.output<Schema>>> {
    try {
      const answer = await breaker.guard(who, () => transport.send(endpoint, input, patience.deadlineMs));
      const nowMs = timing.now();
      opensAt.set(endpoint, nowMs + pauseMs(answer.headers, nowMs));
      const result = readAnswer(answer, { endpoint, schema, nowMs });
      if (result.ok) input.onAnswer?.(answer.body);
      return result;
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      const isPassing = error.kind === "unavailable" || error.kind === "rate_limit";
      return { ok: false, error, isFinal: !isPassing || closing.signal.aborted };
    }
  }

  function calls(patience: Patience): Call {
    return async (endpoint, schema, input) => {
      let waitedMs = 0;
      async function waitFor(ms: number, reason: ProviderError) {
        if (waitedMs + ms > patience.waitMs) throw withWait(reason, ms);
        waitedMs += ms;
        if (ms > 0) await timing.wait(ms);
        if (closing.signal.aborted) throw reason;
      }

      for (let tried = 1; ; tried++) {
        const pause = (opensAt.get(endpoint) ?? 0) - timing.now();
        await waitFor(Math.max(pause, 0), new ProviderError("rate_limit", "HiBob asks us to slow down."));
        const result = await attempt({ endpoint, schema, input }, patience);
        if (result.ok) return result.value;
        if (result.isFinal || tried >= patience.attempts) throw result.error;
        const asked = result.error.retryAfterMs;
        // Our own guess never costs an attempt that the patience would still allow.
        await waitFor(asked ?? Math.min(backoffMs(tried, timing), patience.waitMs - waitedMs), result.error);
      }
    };
  }

  async function close() {
    closing.abort();
    await transport.close();
  }

  return { calls, close };
}

/** Exponential with full jitter, so that many connections do not return at the same moment. */
function backoffMs(tried: number, timing: Timing): number {
  return timing.random() * Math.min(1000 * 2 ** tried, 20_000);
}

function withWait(error: ProviderError, retryAfterMs: number): ProviderError {
  return new ProviderError(error.kind, error.message, { retryAfterMs, ...(error.fix !== null && { fix: error.fix }) });
}

function realTiming(signal: AbortSignal): Timing {
  return {
    now: () => Date.now(),
    random: () => Math.random(),
    // A wait that close() ends is over, not failed: the caller sees that we are closing.
    wait: (ms) => sleep(ms, undefined, { signal }).catch(() => undefined),
  };
}
