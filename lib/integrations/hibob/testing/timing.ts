import type { Timing } from "@/lib/integrations/hibob/client";

/** A clock that stands still until something waits. `waits` holds every wait in milliseconds. */
export function standingClock(startMs = Date.parse("2026-11-02T08:00:00Z")): Timing & { waits: number[] } {
  let nowMs = startMs;
  const waits: number[] = [];
  return {
    waits,
    now: () => nowMs,
    random: () => 0.5,
    wait: async (ms) => {
      waits.push(ms);
      nowMs += ms;
    },
  };
}
