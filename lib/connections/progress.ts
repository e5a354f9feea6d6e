import { z } from "zod";
import { type Progress, progress } from "@/lib/connections/schemas";

/** Progress as a run keeps it; what depends on the time of looking is added when somebody looks. */
export const keptProgress = progress.omit({ secondsLeft: true, quietSeconds: true }).extend({
  /** Between two answers, for each of their days; null before the first. */
  msPerDay: z.number().nullable().default(null),
  /** When it was written, by the database's clock. */
  at: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type KeptProgress = z.output<typeof keptProgress>;

/**
 * How far a run is, as of now.
 *
 * What is left is estimated by the pace so far. The estimate counts down until the next answer is due. When that is late it
 * will take at least as long again as one has waited already: so the estimate grows, rather than stand at nothing.
 */
export function toProgress(stored: unknown, now: Date): Progress {
  const { msPerDay, at, ...kept } = keptProgress.parse(stored);
  const quietMs = at === null ? 0 : Math.max(0, now.getTime() - Date.parse(at));
  const daysLeft = kept.daysTotal - kept.daysRead;
  const isKnown = kept.phase === "time_off" && msPerDay !== null && kept.daysRead > 0;
  const leftMs = isKnown ? Math.max(msPerDay * daysLeft - quietMs, quietMs) : null;
  return {
    ...kept,
    secondsLeft: leftMs === null ? null : Math.ceil(leftMs / 1000),
    quietSeconds: kept.phase === "queued" ? 0 : Math.floor(quietMs / 1000),
  };
}
