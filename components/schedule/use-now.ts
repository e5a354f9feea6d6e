import { useEffect, useState } from "react";
import { Temporal } from "temporal-polyfill";

const MINUTE_MS = 60_000;

/**
 * The present, anew every minute.
 * @param first what the server took for it, so that both draw the same at first
 */
export function useNow(first: string): Temporal.Instant {
  const [now, setNow] = useState(() => Temporal.Instant.from(first));
  useEffect(() => {
    const timer = setInterval(() => setNow(Temporal.Now.instant()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
