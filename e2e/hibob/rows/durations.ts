import { daysBetween, isWeekend } from "../state/days";
import type { DayDuration, Range } from "../state/range";
import { amountPerDay } from "../state/totals";
import type { Switches } from "../switches";

type Shape = Switches["durations"];
type Row = Record<string, unknown>;

/**
 * `durations` of the three types that have it in every read; undefined for the others. The keys of a day are not
 * documented, so that they come in the shape of the switch.
 */
export function durationRows(range: Range, shape: Shape): Row[] | undefined {
  switch (range.type) {
    case "differentDayDurations":
      return range.durations.map(({ date, hours, minutes }) =>
        shape === "short" ? { date, duration: hours + minutes / 60 } : { date, hours, minutes },
      );
    case "specificHoursDayDurations": {
      const { localStartTime, localEndTime } = range;
      const duration: DayDuration = { dayDurationType: "specificHoursDayDuration", localStartTime, localEndTime };
      return daysBetween(range.startDate, range.endDate).map((date) => dayRow(date, duration, shape));
    }
    case "differentSpecificHoursDayDurations":
      return range.durations.map(({ date, dayDuration }) => dayRow(date, dayDuration, shape));
    default:
      return undefined;
  }
}

/** The request by id breaks every type down by day, each day with what it costs. Undefined while there is no end. */
export function durationRowsWithCost(range: Range, shape: Shape): Row[] | undefined {
  const amounts = amountPerDay(range);
  if (amounts.length === 0) return undefined;
  const days = durationRows(range, shape) ?? amounts.map(({ date, amount }) => ({ date, duration: amount }));
  return days.map((row, index) => {
    const { date, amount } = amounts[index] ?? { date: "", amount: 0 };
    return { ...row, cost: isWeekend(date) ? 0 : amount };
  });
}

function dayRow(date: string, dayDuration: DayDuration, shape: Shape): Row {
  if (shape === "nested") return { date, dayDuration };
  if (dayDuration.dayDurationType === "portionDayDuration") return { date, portion: dayDuration.portion };
  const { localStartTime, localEndTime } = dayDuration;
  if (shape === "local") return { date, localStartTime, localEndTime };
  return { date, startTime: localStartTime.slice(0, 5), endTime: localEndTime.slice(0, 5) };
}
