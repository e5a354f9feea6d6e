"use client";

import { useEffect, useReducer, useRef } from "react";
import { type ConnectValues, toWindow } from "@/components/integrations/connect/connect-values";
import { keepTest, readTest } from "@/components/integrations/connect/draft";
import { isReady, NOT_TESTED, nextTestState, type TestState } from "@/components/integrations/connect/test-state";
import { preflight } from "@/lib/connections/preflight-queries";
import type { CheckId, PreflightResult } from "@/lib/connections/preflight-schemas";

type Listener = {
  /** The vendor is asked for something. */
  onStart: () => void;
  /** A test of everything begins. */
  onTest: () => void;
  /** A test of everything has found nothing at all to look at. */
  onAllPassed: () => void;
  onError: (error: unknown) => void;
};

/** Tests a connection and tells each check as it comes. A new test ends the one before. */
export function useConnectionTest(slug: string, { onStart, onTest, onAllPassed, onError }: Listener) {
  const [state, dispatch] = useReducer(nextTestState, NOT_TESTED);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const kept = readTest(slug);
    if (kept) dispatch({ type: "kept", state: kept });
    return () => running.current?.abort();
  }, [slug]);

  useEffect(() => {
    if (state.values && state.asking.length === 0 && !state.isCounting) keepTest(slug, state);
  }, [slug, state]);

  /** @returns null when the vendor could not be asked, or another test began meanwhile */
  async function ask({ serviceUserId, token, ...end }: ConnectValues, checks?: CheckId[]) {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    onStart();
    const input = { integration: slug, credentials: { serviceUserId, token }, ...toWindow(end), checks };
    try {
      const result = await preflight(input, {
        onCheck: (told) => control.signal.aborted || dispatch({ type: "told", ...told }),
        signal: control.signal,
      });
      dispatch({ type: "finished", result });
      return result;
    } catch (error) {
      if (control.signal.aborted) return null;
      dispatch({ type: "broken off" });
      onError(error);
      return null;
    }
  }

  async function test(values: ConnectValues): Promise<void> {
    onTest();
    dispatch({ type: "started", values, isQuiet: false });
    const result = await ask(values);
    if (result && isAllPassed(result)) onAllPassed();
  }

  /** Counts what connecting would do once more, for other days, or now that nothing stands in the way. */
  async function count(values: ConnectValues): Promise<void> {
    dispatch({ type: "started", values, isQuiet: true });
    await ask(values);
  }

  /** Asks about some checks alone; with what was typed since, it is a test of everything. */
  async function testAgain(values: ConnectValues, ids: CheckId[]): Promise<void> {
    if (ids.includes("credentials") || !hasSameCredentials(state, values)) return test(values);
    dispatch({ type: "asked again", ids });
    const result = await ask(values, ids);
    if (!result || state.counted) return;
    const after = result.checks.reduce((before, check) => nextTestState(before, { type: "told", check }), state);
    if (isReady(after)) await count(values);
  }

  return { state, test, count, testAgain };
}

/** Whether a test was made with what is typed now. */
export function hasSameCredentials({ values }: TestState, typed: Partial<ConnectValues>): boolean {
  return values !== null && values.serviceUserId === typed.serviceUserId && values.token === typed.token;
}

function isAllPassed({ checks }: PreflightResult): boolean {
  return checks.every(({ status }) => status === "passed");
}
