import { Temporal } from "temporal-polyfill";
import { localTime } from "./local-time";
import { isWeekend } from "./range";
import { type Axis, hoursOf, scaleFor } from "./scale";
import { dayText, weekdayName } from "./when";

/** What stands over a column. */
export type ColumnHead = {
  key: string;
  /** The small and the large words of it; an hour has only the small ones. */
  small: string;
  large: string;
  spoken: string;
  isWeekend: boolean;
  isToday: boolean;
  /** Said when a day of the one zone that all rows are in is shorter or longer than 24 hours. */
  hours: number | null;
};

export function columnHeads(axis: Axis, today: string): ColumnHead[] {
  return axis.unit === "day" ? dayHeads(axis, today) : hourHeads(axis);
}

function dayHeads({ days, zone }: Axis, today: string): ColumnHead[] {
  return days.map((day) => {
    const date = Temporal.PlainDate.from(day);
    const weekday = weekdayName(date.dayOfWeek);
    const hours = zone === null ? 24 : hoursOf(scaleFor({ days: [day], unit: "day", zone }, zone));
    return {
      key: day,
      small: weekday,
      large: String(date.day),
      spoken: `${weekday} ${dayText(date)}${hours === 24 ? "" : `, ${hours} hours`}`,
      isWeekend: isWeekend(day),
      isToday: day === today,
      hours: hours === 24 ? null : hours,
    };
  });
}

function hourHeads(axis: Axis): ColumnHead[] {
  // Any zone does where clocks alone count.
  const { marks, columns, zone } = scaleFor(axis, axis.zone ?? "UTC");
  return Array.from({ length: Math.ceil(columns) }, (_, column) => {
    const { clock } = localTime(marks[column * 2] ?? 0, zone);
    return { key: `${column}`, small: clock, large: "", spoken: clock, isWeekend: false, isToday: false, hours: null };
  });
}
