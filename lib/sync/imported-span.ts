import type { Temporal } from "temporal-polyfill";
import type { Block, Span } from "@/lib/integrations/types";
import { project } from "@/lib/sync/project";
import { addDays, dayOf, endOfDay, noon, startOfDay } from "@/lib/time";

type Stretch = { startsAt: Temporal.Instant; endsAt: Temporal.Instant };

/**
 * The span of a request that becomes just this event: what an imported event is known by, so that its ledger row can be
 * placed again like any other. Days and halves of days where that is what it covers, clock times otherwise; in UTC where
 * the zone has no such clock time of its own (an hour that a DST change repeats). Pure.
 */
export function toSpan({ startsAt, endsAt }: Stretch, zone: string): Span {
  return (
    [inDays({ startsAt, endsAt }, zone), inBlocks({ startsAt, endsAt }, zone)].find(
      (span) => span !== null && becomes(span, { startsAt, endsAt }, zone),
    ) ?? inBlocks({ startsAt, endsAt }, "UTC")
  );
}

function inDays({ startsAt, endsAt }: Stretch, zone: string): Span | null {
  const startDate = dayOf(startsAt, zone);
  const endDate = dayOf(endsAt.subtract({ milliseconds: 1 }), zone);
  const startPortion = portionOf(startsAt, { whole: startOfDay(startDate, zone), half: noon(startDate, zone) });
  const endPortion = portionOf(endsAt, { whole: endOfDay(endDate, zone), half: noon(endDate, zone) });
  if (!startPortion || !endPortion) return null;
  return {
    kind: "days",
    startDate,
    startPortion: startPortion === "whole" ? "all_day" : "afternoon",
    endDate,
    endPortion: endPortion === "whole" ? "all_day" : "morning",
  };
}

function portionOf(
  at: Temporal.Instant,
  { whole, half }: { whole: Temporal.Instant; half: Temporal.Instant },
): "whole" | "half" | null {
  if (at.equals(whole)) return "whole";
  return at.equals(half) ? "half" : null;
}

function inBlocks({ startsAt, endsAt }: Stretch, zone: string): Span {
  const start = startsAt.toZonedDateTimeISO(zone);
  const end = endsAt.toZonedDateTimeISO(zone);
  const startDate = dayOf(startsAt, zone);
  const endDate = dayOf(endsAt.subtract({ milliseconds: 1 }), zone);
  const blocks: Block[] = [];
  for (let date = startDate; date <= endDate; date = addDays(date, 1)) {
    const isEndInside = date === endDate && dayOf(endsAt, zone) === endDate;
    blocks.push({
      date,
      startTime: date === startDate ? start.toPlainTime().toString() : "00:00",
      endTime: isEndInside ? end.toPlainTime().toString() : "24:00",
    });
  }
  return { kind: "blocks", startDate, endDate, blocks, timeZone: zone };
}

function becomes(span: Span, { startsAt, endsAt }: Stretch, timeZone: string): boolean {
  const window = { from: dayOf(startsAt, timeZone), until: dayOf(endsAt, timeZone) };
  const projection = project(span, { timeZone, window });
  if (!("placement" in projection)) return false;
  return projection.placement.startsAt.equals(startsAt) && projection.placement.endsAt.equals(endsAt);
}
