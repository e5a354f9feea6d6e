import { gmtOffset } from "../state/days";
import type { Range } from "../state/range";
import type { Switches } from "../switches";

type PortionNames = Switches["listPortionNames"];

/** The fields of a row that depend on its type, without `durations` (see durations.ts). */
export function rangeFields(range: Range, portionNames: PortionNames): Record<string, unknown> {
  const [startName, endName] =
    portionNames === "startPortion" ? ["startPortion", "endPortion"] : ["startDatePortion", "endDatePortion"];
  switch (range.type) {
    case "days":
      return { ...dates(range), [startName]: range.startPortion, [endName]: range.endPortion };
    case "openEnded":
      return { startDate: range.startDate, endDate: null, [startName]: range.startPortion, [endName]: null };
    case "hours":
      return { date: range.date, hoursOnDate: range.hours + range.minutes / 60 };
    case "portionOnRange":
      return { ...dates(range), dayPortion: range.dayPortion };
    case "hoursOnRange":
      return { ...dates(range), dailyHours: range.dailyHours + range.dailyMinutes / 60 };
    case "percentageOnRange":
      return { ...dates(range), percentageOfDay: range.percentageOfDay };
    case "specificHoursDayDurations":
    case "differentSpecificHoursDayDurations":
      return { ...dates(range), ...(range.timeZone !== null && { timeZone: range.timeZone }) };
    case "differentDayDurations":
    case "undocumented":
      return dates(range);
  }
}

/** `timeZoneOffset` of the types with clock times, as it is on their first day. */
export function offsetFields(range: Range): { timeZoneOffset?: string } {
  if (!("timeZone" in range) || range.timeZone === null) return {};
  return { timeZoneOffset: gmtOffset(range.startDate, range.timeZone) };
}

/** The type's name in the API. */
export function typeName(range: Range): string {
  return range.type === "undocumented" ? range.typeName : range.type;
}

function dates(range: { startDate: string; endDate: string }) {
  return { startDate: range.startDate, endDate: range.endDate };
}
