import { bucketWords, PROMISE_SECONDS, secondsWords } from "@/components/integrations/connection/activity-words";
import { formatCount } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import type { ActivityBucket } from "@/lib/connections/activity-schemas";

const BARS_PX = 84;
const WAITS_PX = 40;
/** Room above the bars for the marks that say without colour what went wrong. */
const MARK_PX = 14;
/** One failed run among hundreds is the one to see. */
const SEEN_PX = 4;
/** A wait twice as long as promised fills its height. */
const MOST_SECONDS = 2 * PROMISE_SECONDS;

const day = new Intl.DateTimeFormat("en-GB", { weekday: "short" });

type Props = { buckets: ActivityBucket[] };

/**
 * The last seven days by six hours: above how many checks were good, failed or held, below how long one waited for a good
 * one. Readers have the sentence above it and the table below it, so the picture is hidden from them.
 */
export function ActivityChart({ buckets }: Props) {
  const most = Math.max(1, ...buckets.map(({ succeeded, failed, held }) => succeeded + failed + held));
  const step = 100 / buckets.length;
  return (
    <div aria-hidden="true" className="grid gap-1 text-muted-foreground text-xs">
      <Legend />
      <svg width="100%" height={MARK_PX + BARS_PX} className="overflow-visible">
        <title>Checks</title>
        {buckets.map((bucket, place) => (
          <Bar key={bucket.startsAt} bucket={bucket} most={most} x={place * step} width={step} />
        ))}
      </svg>
      <svg width="100%" height={WAITS_PX} className="overflow-visible">
        <title>Longest wait for a good check</title>
        <line
          x1="0"
          x2="100%"
          y1={WAITS_PX / 2}
          y2={WAITS_PX / 2}
          strokeDasharray="2 4"
          className="stroke-muted-foreground/60"
        />
        {buckets.map((bucket, place) => (
          <Wait key={bucket.startsAt} bucket={bucket} x={place * step} width={step} />
        ))}
      </svg>
      <div className="relative h-4">
        {buckets.map((bucket, place) => {
          const before = buckets[place - 1];
          const isNew =
            before === undefined || day.format(Date.parse(before.startsAt)) !== day.format(Date.parse(bucket.startsAt));
          // The first day is seldom whole: its name would run into the next one's.
          return isNew && place > 0 ? (
            <span key={bucket.startsAt} className="absolute" style={{ left: `${place * step}%` }}>
              {day.format(Date.parse(bucket.startsAt))}
            </span>
          ) : null;
        })}
      </div>
    </div>
  );
}

type Place = { bucket: ActivityBucket; x: number; width: number };

function Bar({ bucket, most, x, width }: Place & { most: number }) {
  const { succeeded, failed, held } = bucket;
  const height = (count: number) => (count === 0 ? 0 : Math.max(SEEN_PX, (count / most) * (BARS_PX - 2 * SEEN_PX)));
  const parts = [
    { tone: "fill-accent", height: height(succeeded) },
    { tone: "fill-warning", height: height(held) },
    { tone: "fill-danger", height: height(failed) },
  ];
  let y = MARK_PX + BARS_PX;
  const at = { x: `${x + width * 0.12}%`, width: `${width * 0.76}%` };
  return (
    <g className="group">
      <title>{`${bucketWords(bucket)}: ${formatCount(succeeded)} good, ${failed} failed, ${held} held`}</title>
      <rect
        x={`${x}%`}
        y="0"
        width={`${width}%`}
        height={MARK_PX + BARS_PX}
        className="fill-transparent group-hover:fill-surface-2"
      />
      <rect {...at} y={MARK_PX + BARS_PX - 1} height="1" className="fill-border" />
      {parts.map((part) => {
        y -= part.height;
        return <rect key={part.tone} {...at} y={y} height={part.height} rx="1.5" className={part.tone} />;
      })}
      {failed + held > 0 && (
        <text
          x={`${x + width / 2}%`}
          y={y - 4}
          textAnchor="middle"
          className={cn("font-semibold text-xs", failed > 0 ? "fill-danger" : "fill-warning")}
        >
          {failed > 0 ? "×" : "‖"}
        </text>
      )}
    </g>
  );
}

function Wait({ bucket, x, width }: Place) {
  const seconds = bucket.longestWaitSeconds ?? 0;
  const height = seconds === 0 ? 0 : Math.max(2, (Math.min(seconds, MOST_SECONDS) / MOST_SECONDS) * WAITS_PX);
  const slowest = bucket.slowestChangeSeconds;
  const words = [
    seconds === 0 ? "no good check" : `waited ${secondsWords(seconds)} at most`,
    slowest === null ? "" : `slowest measured change ${secondsWords(slowest)}`,
  ];
  return (
    <g className="group">
      <title>{`${bucketWords(bucket)}: ${words.filter(Boolean).join(", ")}`}</title>
      <rect
        x={`${x}%`}
        y="0"
        width={`${width}%`}
        height={WAITS_PX}
        className="fill-transparent group-hover:fill-surface-2"
      />
      <rect
        x={`${x + width * 0.12}%`}
        width={`${width * 0.76}%`}
        y={WAITS_PX - height}
        height={height}
        rx="1.5"
        className={seconds > PROMISE_SECONDS ? "fill-warning" : "fill-paused/60"}
      />
    </g>
  );
}

function Legend() {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1">
      <Key tone="bg-accent">Good checks</Key>
      <Key tone="bg-danger">× failed</Key>
      <Key tone="bg-warning">‖ held</Key>
      <Key tone="bg-paused/60">Longest wait for a good one; the line is 10 min</Key>
    </p>
  );
}

function Key({ tone, children }: { tone: string; children: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={cn("size-2 rounded-xs", tone)} />
      {children}
    </span>
  );
}
