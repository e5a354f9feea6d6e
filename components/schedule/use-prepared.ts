import { startTransition, useEffect, useState } from "react";
import type { RowsInput, rowMaker } from "./rows";

/** As many agents are laid out at once: less than a frame, even before the browser has compiled what does it. */
const AT_ONCE = 300;
const SLICE_MS = 10;
const SLICE = 25;

/**
 * Lays out the rows of many agents a few at a time, the first time that there are any, so that the page can be used
 * meanwhile. Later changes find most rows made and the code compiled.
 */
export function usePrepared(maker: ReturnType<typeof rowMaker>, input: RowsInput | null): boolean {
  const [isPrepared, setIsPrepared] = useState(false);
  const isFew = input !== null && input.agents.length <= AT_ONCE;
  useEffect(() => {
    if (isPrepared || input === null) return;
    let at = 0;
    function prepare(): void {
      if (input === null) return;
      for (
        const endMs = performance.now() + SLICE_MS;
        at < input.agents.length && performance.now() < endMs;
        at += SLICE
      )
        maker.prepare(input, input.agents.slice(at, at + SLICE));
      if (at < input.agents.length) timer = setTimeout(prepare);
      else startTransition(() => setIsPrepared(true));
    }
    let timer = setTimeout(prepare);
    return () => clearTimeout(timer);
  }, [maker, input, isPrepared]);
  return isPrepared || isFew;
}
