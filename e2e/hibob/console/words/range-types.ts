import type { Range } from "../../state/range";

export const rangeTypes = [
  "days",
  "portionOnRange",
  "specificHoursDayDurations",
  "differentSpecificHoursDayDurations",
  "hours",
  "hoursOnRange",
  "differentDayDurations",
  "percentageOnRange",
  "openEnded",
  "undocumented",
] as const satisfies readonly Range["type"][];

/** HiBob's types in words that somebody who never read its documentation understands. */
export const rangeTypeWords: Record<Range["type"], string> = {
  days: "Days, with half days at either end",
  portionOnRange: "Every morning or afternoon",
  specificHoursDayDurations: "The same hours every day",
  differentSpecificHoursDayDurations: "Several chunks, day by day",
  hours: "Some hours on one day",
  hoursOnRange: "Some hours a day",
  differentDayDurations: "Other hours each day",
  percentageOnRange: "A share of every day",
  openEnded: "No end yet",
  undocumented: "A type that nobody documented",
};
