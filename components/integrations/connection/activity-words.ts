import { countOf, formatCount } from "@/components/integrations/words";
import type { ActivityBucket } from "@/lib/connections/activity-schemas";

/** The promise of the product: a longer wait is drawn as too long. */
export const PROMISE_SECONDS = 600;

const time = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** What the picture shows, in a sentence or two. */
export function activityWords(buckets: ActivityBucket[]): string {
  const sum = (pick: (bucket: ActivityBucket) => number) => buckets.reduce((total, bucket) => total + pick(bucket), 0);
  const good = sum(({ succeeded }) => succeeded);
  const failed = sum((bucket) => bucket.failed);
  const held = sum((bucket) => bucket.held);
  const changes = sum((bucket) => bucket.changes);
  if (good + failed + held === 0) return "No check has ended yet.";
  const bad = failed + held === 0 ? "all of them good" : `${formatCount(good)} good, ${failed} failed, ${held} held`;
  const waits = buckets.map(({ longestWaitSeconds }) => longestWaitSeconds ?? 0);
  const wait = Math.max(...waits);
  return [
    `${countOf(good + failed + held, "check")}, ${good + failed + held === 1 && failed + held === 0 ? "a good one" : bad}, and ${countOf(changes, "change")} to the schedule.`,
    wait > 0 ? `The longest wait for a good check was ${secondsWords(wait)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Six hours: `Mon 23 Nov, 06:00–12:00`, by the reader's clock. */
export function bucketWords({ startsAt, endsAt }: ActivityBucket): string {
  return `${time.format(Date.parse(startsAt))}–${clock.format(Date.parse(endsAt))}`;
}

/** `40 s`, `3 min`, `2 h`: rounded up, so that nothing looks better than it was. */
export function secondsWords(seconds: number): string {
  if (seconds < 120) return `${seconds}\u00a0s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 120 ? `${minutes}\u00a0min` : `${Math.ceil(minutes / 60)}\u00a0h`;
}
