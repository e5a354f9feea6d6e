import type { DayDuration, Range } from "../../state/range";
import { dayWords, spanWords } from "./days";

/** When a request is, in a line: `Wed 2 Dec – Fri 4 Dec, until noon`. */
export function rangeWords(range: Range, today: string): string {
  switch (range.type) {
    case "openEnded":
      return `${dayWords(range.startDate, today)}${range.startPortion === "afternoon" ? ", noon," : ""} and no end yet`;
    case "hours":
      return `${dayWords(range.date, today)}, ${hoursWords(range.hours + range.minutes / 60)}`;
    case "days":
      return `${spanWords(range.startDate, range.endDate, today)}${halvesWords(range)}`;
    default:
      return `${spanWords(range.startDate, range.endDate, today)}, ${detailWords(range)}`;
  }
}

function halvesWords(range: Extract<Range, { type: "days" }>): string {
  const { startPortion: start, endPortion: end } = range;
  if (range.startDate === range.endDate) {
    if (start === end) return start === "all_day" ? "" : `, ${start}`;
    return `, ${[start, end].filter((portion) => portion !== "all_day").join(" to ")}`;
  }
  const first = { all_day: "", afternoon: ", from noon", morning: ", first day the morning only" }[start];
  const last = { all_day: "", morning: ", until noon", afternoon: ", last day the afternoon only" }[end];
  return first + last;
}

function detailWords(range: Exclude<Range, { type: "days" | "hours" | "openEnded" }>): string {
  const isOneDay = range.startDate === range.endDate;
  switch (range.type) {
    case "portionOnRange":
      return isOneDay ? range.dayPortion : `every ${range.dayPortion}`;
    case "specificHoursDayDurations": {
      const hours = clockSpan(range.localStartTime, range.localEndTime);
      return isOneDay ? hours : `${hours} every day`;
    }
    case "differentSpecificHoursDayDurations":
      return range.durations.flatMap(({ dayDuration }) => chunkWords(dayDuration)).join(" + ");
    case "hoursOnRange":
      return `${hoursWords(range.dailyHours + range.dailyMinutes / 60)} a day`;
    case "differentDayDurations":
      return range.durations.map(({ hours, minutes }) => hoursWords(hours + minutes / 60)).join(" + ");
    case "percentageOnRange":
      return `${range.percentageOfDay} % of the day`;
    case "undocumented":
      return range.typeName;
  }
}

function chunkWords(duration: DayDuration): string[] {
  if (duration.dayDurationType === "specificHoursDayDuration") {
    return [clockSpan(duration.localStartTime, duration.localEndTime)];
  }
  return duration.portion === "vacant" ? [] : ["all day"];
}

function clockSpan(from: string, to: string): string {
  return `${from.slice(0, 5)}–${to.slice(0, 5)}`;
}

function hoursWords(hours: number): string {
  const minutes = Math.round((hours % 1) * 60);
  return minutes === 0 ? `${Math.floor(hours)} h` : `${Math.floor(hours)} h ${minutes} min`;
}
