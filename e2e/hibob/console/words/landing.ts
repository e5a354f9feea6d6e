import { addDays } from "../../state/days";
import type { DayDuration, Range } from "../../state/range";

const GAPS = "It covers several stretches with gaps between them, and only requests in one piece sync";
const NO_CLOCK = "HiBob doesn't say at what time of the day it is";

/**
 * Why a range cannot be one block on a schedule, in words; null when it can. This is what Rosterline promises, read
 * from the outside: the console tells it to whoever is about to look.
 */
export function obstacleOf(range: Range): string | null {
  switch (range.type) {
    case "days":
      return daysObstacle(range);
    case "portionOnRange":
    case "specificHoursDayDurations":
      return range.startDate === range.endDate ? null : GAPS;
    case "differentSpecificHoursDayDurations":
      return isUnbroken(range.durations) ? null : GAPS;
    case "hours":
    case "hoursOnRange":
    case "differentDayDurations":
      return NO_CLOCK;
    case "percentageOnRange":
      return range.percentageOfDay === 100 ? null : NO_CLOCK;
    case "openEnded":
      return null;
    case "undocumented":
      return "It is of a type that Rosterline doesn't know";
  }
}

function daysObstacle(range: Extract<Range, { type: "days" }>): string | null {
  const { startDate, endDate, startPortion, endPortion } = range;
  if (startDate === endDate) {
    return startPortion === "afternoon" && endPortion === "morning" ? "It would end before it starts" : null;
  }
  return startPortion === "morning" || endPortion === "afternoon" ? GAPS : null;
}

function isUnbroken(durations: { date: string; dayDuration: DayDuration }[]): boolean {
  const stretches = durations
    .flatMap(({ date, dayDuration }) => stretchOf(date, dayDuration))
    .sort((left, right) => left.from.localeCompare(right.from));
  return (
    stretches.length > 0 && stretches.every(({ from }, index) => index === 0 || stretches[index - 1]?.until === from)
  );
}

/** From and until as texts that compare: a day's end is the next day's start. */
function stretchOf(date: string, duration: DayDuration): { from: string; until: string }[] {
  if (duration.dayDurationType === "portionDayDuration") {
    return duration.portion === "vacant" ? [] : [{ from: `${date} 00:00`, until: `${addDays(date, 1)} 00:00` }];
  }
  const [from, until] = [duration.localStartTime.slice(0, 5), duration.localEndTime.slice(0, 5)];
  if (until === "24:00") return [{ from: `${date} ${from}`, until: `${addDays(date, 1)} 00:00` }];
  return [{ from: `${date} ${from}`, until: `${until <= from ? addDays(date, 1) : date} ${until}` }];
}
