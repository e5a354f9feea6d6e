import Link from "next/link";
import { Ring } from "@/components/ui/ring";
import type { Shown } from "./rows";
import { type Axis, hoursOf, scaleFor } from "./scale";
import { zoneCity } from "./zone-name";

type Props = {
  shown: Shown;
  axis: Axis;
  zone: string | null;
  isFiltered: boolean;
  /** The days before are still shown. */
  isLoading: boolean;
  /** The last refresh failed. */
  isStale: boolean;
};

/** One line above the timeline: how much there is, in whose time, and how fresh. */
export function Summary({ shown, axis, zone, isFiltered, isLoading, isStale }: Props) {
  const counted = `${count(shown.agents, "agent")}, ${count(shown.events, "event")}`;
  const whose = zone === null ? "Each row is in its agent's own time." : `Every row is in ${zoneCity(zone)} time.`;
  const clocks = clockChange(axis);
  return (
    <p role="status" className="mb-2 flex min-h-5 flex-wrap items-center gap-x-2 text-muted-foreground text-sm">
      <span>
        {counted}. {whose}
      </span>
      {clocks && <span>{clocks}</span>}
      {isLoading && (
        <span className="inline-flex items-center gap-1.5">
          <Ring className="size-3" /> Loading these days
        </span>
      )}
      {isStale && <span className="text-warning">Not refreshed just now; we keep trying.</span>}
      {shown.events === 0 && !isFiltered && !isLoading && (
        <span>
          Nothing on these days yet. Time off comes by itself once an integration is connected:{" "}
          <Link href="/integrations" className="text-accent underline underline-offset-3">
            Integrations
          </Link>
        </span>
      )}
    </p>
  );
}

/** Of a single day, in the one zone that all rows are in. */
function clockChange(axis: Axis): string | null {
  if (axis.unit !== "hour" || axis.zone === null) return null;
  const hours = hoursOf(scaleFor(axis, axis.zone));
  return hours === 24 ? null : `This day has ${hours} hours: clocks change in ${zoneCity(axis.zone)}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}
