import { useEffect, useState } from "react";

const SLOW_MS = 4_000;

/** Whether an answer has been awaited for long. `step` counts the answers so far: each begins the wait anew. */
export function useIsSlow(isWaiting: boolean, step: number): boolean {
  const [slowStep, setSlowStep] = useState<number | null>(null);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlowStep(step), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setSlowStep(null);
    };
  }, [isWaiting, step]);
  return isWaiting && slowStep === step;
}
