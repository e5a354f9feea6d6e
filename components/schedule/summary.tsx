import Link from "next/link";
import { Ring } from "@/components/ui/ring";
import type { Row } from "./rows";
import { zoneCity } from "./zone-name";

type Props = {
  rows: Row[];
  zone: string | null;
  isFiltered: boolean;
  /** The days before are still shown. */
  isLoading: boolean;
  /** The last refresh failed. */
  isStale: boolean;
};

/** One line above the timeline: how much there is, in whose time, and how fresh. */
export function Summary({ rows, zone, isFiltered, isLoading, isStale }: Props) {
  const agents = rows.filter((row) => row.kind === "agent");
  const events = agents.reduce((sum, row) => sum + row.layout.blocks.length, 0);
  const counted = `${count(agents.length, "agent")}, ${count(events, "event")}`;
  const whose = zone === null ? "Each row is in its agent's own time." : `Every row is in ${zoneCity(zone)} time.`;
  return (
    <p role="status" className="mb-2 flex min-h-5 flex-wrap items-center gap-x-2 text-muted-foreground text-sm">
      <span>
        {counted}. {whose}
      </span>
      {isLoading && (
        <span className="inline-flex items-center gap-1.5">
          <Ring className="size-3" /> Loading these days
        </span>
      )}
      {isStale && <span className="text-warning">Not refreshed just now; we keep trying.</span>}
      {events === 0 && !isFiltered && !isLoading && (
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

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
