import { formatCount } from "@/components/integrations/words";
import type { Progress } from "@/lib/connections/schemas";

/** A vendor that answers later than this is waited for, which is worth saying. */
const QUIET_SECONDS = 10;

const PHASES: Record<Progress["phase"], string> = {
  queued: "Waiting for a worker",
  people: "Reading people",
  time_off: "Reading time off",
  writing: "Putting it on the schedule",
};

export function phaseWords({ phase, events }: Progress): string {
  return phase === "time_off" && events !== null ? "Reading time off and putting it on the schedule" : PHASES[phase];
}

/** How long it will still take, never more exact than one can know. */
export function timeLeftWords({ phase, secondsLeft }: Progress): string {
  if (phase === "queued") return "";
  if (phase === "writing") return "Nearly done";
  if (secondsLeft === null) return "Working out the time left";
  if (secondsLeft < 8) return "A few seconds left";
  if (secondsLeft < 55) return `About ${Math.ceil(secondsLeft / 5) * 5} s left`;
  const minutes = Math.ceil(secondsLeft / 60);
  return minutes < 90 ? `About ${minutes} min left` : `About ${Math.round(minutes / 60)} hours left`;
}

/** What one should know beside the numbers: that it waits, or that an earlier try came further. */
export function noteWords({ phase, quietSeconds, daysRead, daysBefore }: Progress): string | null {
  if (phase !== "writing" && quietSeconds >= QUIET_SECONDS)
    return `HiBob hasn’t answered for ${quietSeconds} s. It may be slow, or limit how often we ask; we go on by ourselves.`;
  if (daysBefore > daysRead)
    return `The try before this one had read ${formatCount(daysBefore)} days. They are read once more; what is on the schedule stays.`;
  return null;
}

/** From 0 to 1. Days that an earlier try had read count, so that nobody sees it go back. */
export function shareDone({ phase, daysRead, daysBefore, daysTotal }: Progress): number {
  if (phase === "writing") return 1;
  return daysTotal === 0 ? 0 : Math.min(1, Math.max(daysRead, daysBefore) / daysTotal);
}
