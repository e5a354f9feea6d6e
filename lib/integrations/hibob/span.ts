import { Temporal } from "temporal-polyfill";
import { toBlocks } from "@/lib/integrations/hibob/blocks";
import { Contradiction } from "@/lib/integrations/hibob/contradiction";
import { guessDays, readDay, readDays } from "@/lib/integrations/hibob/days";
import { readPortion } from "@/lib/integrations/hibob/portion";
import type { TimeOffRow } from "@/lib/integrations/hibob/schemas";
import { fold } from "@/lib/integrations/hibob/words";
import type { Span } from "@/lib/integrations/types";

/** When a request is. Never throws: a row that makes no sense becomes `invalid`, so that it costs only itself. */
export function toSpan(row: TimeOffRow): Span {
  try {
    return readSpan(row);
  } catch (error) {
    if (!(error instanceof Contradiction)) throw error;
    return { kind: "invalid", ...guessDays(row), problem: error.message };
  }
}

function readSpan(row: TimeOffRow): Span {
  switch (fold(row.type)) {
    case undefined:
      throw new Contradiction("HiBob did not say what type of request this is.");
    case "days":
      return {
        kind: "days",
        ...readDays(row),
        startPortion: readPortion(row.startPortion),
        endPortion: readPortion(row.endPortion),
      };
    case "portiononrange":
      return portionOnRange(row);
    case "specifichoursdaydurations":
      return sameClockTimes(row);
    case "differentspecifichoursdaydurations":
      return clockTimes(row);
    case "hours":
    case "hoursonrange":
    case "differentdaydurations":
      return { kind: "amount", ...readDays(row) };
    case "percentageonrange":
      return Number(row.percentageOfDay) === 100
        ? { kind: "days", ...readDays(row), startPortion: "all_day", endPortion: "all_day" }
        : { kind: "amount", ...readDays(row) };
    case "openended":
      // An end date is ignored: while the type says open, it can only be the end of what was asked for.
      return {
        kind: "open_ended",
        startDate: readDay(row.startDate ?? row.date, "start date"),
        startPortion: readPortion(row.startPortion),
      };
    default:
      return { kind: "unknown", ...guessDays(row) };
  }
}

function portionOnRange(row: TimeOffRow): Span {
  if (row.dayPortion === undefined) throw new Contradiction("HiBob did not say which half of the day.");
  const portion = readPortion(row.dayPortion);
  const days = readDays(row);
  return portion === "all_day"
    ? { kind: "days", ...days, startPortion: portion, endPortion: portion }
    : { kind: "portion", ...days, portion };
}

/** One request of several days is several chunks, whatever its times. */
function sameClockTimes(row: TimeOffRow): Span {
  const days = readDays(row);
  return days.startDate === days.endDate ? clockTimes(row) : { kind: "repeated", ...days };
}

function clockTimes(row: TimeOffRow): Span {
  const days = readDays(row);
  const blocks = toBlocks(row, days);
  if (blocks === null) return { kind: "amount", ...days };
  return { kind: "blocks", ...days, blocks, timeZone: readTimeZone(row.timeZone) };
}

function readTimeZone(value: string | undefined): string | null {
  if (value === undefined) return null;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value);
    return value;
  } catch {
    throw new Contradiction(`"${value.slice(0, 40)}" is not a time zone that we know.`);
  }
}
