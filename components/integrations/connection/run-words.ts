import { countOf, formatCount } from "@/components/integrations/words";
import type { Run } from "@/lib/connections/run-schemas";
import type { RunCounts } from "@/lib/connections/schemas";

const TRIGGERS: Record<Run["trigger"], string> = {
  connected: "First sync",
  scheduled: "On schedule",
  webhook: "Told by a webhook",
  manual: "Sync now",
  migration: "Migration",
};

/** Why a run was. */
export function triggerWords({ trigger, kind }: Pick<Run, "trigger" | "kind">): string {
  // Sync now looks at everything; who asks about one request gets a poll.
  return trigger === "manual" && kind === "poll" ? "Re-check" : TRIGGERS[trigger];
}

export const KIND_WORDS: Record<Run["kind"], string> = { poll: "Poll", sweep: "Sweep" };

/** What a run did to the schedule: `2 events added, 1 removed`, or that nothing was new. */
export function changeWords({ added, changed, removed }: RunCounts): string {
  if (added + changed + removed === 0) return "Nothing new: the schedule was up to date.";
  const parts = Object.entries({ added, changed, removed }).filter(([, count]) => count > 0);
  return `${parts.map(([verb, count], place) => `${place === 0 ? countOf(count, "event") : formatCount(count)} ${verb}`).join(", ")}.`;
}

/** How long a run took, `0.4 s` or `2 min 5 s`; null while it has not ended or never began. */
export function durationWords(run: Pick<Run, "startedAt" | "finishedAt">): string | null {
  if (run.startedAt === null || run.finishedAt === null) return null;
  const seconds = Math.max(0, Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
