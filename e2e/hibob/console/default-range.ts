import { addDays, dayOfWeek } from "../state/days";
import type { Range } from "../state/range";

/** Monday to Wednesday of the coming week: on the first screen of a schedule of two weeks. */
export function defaultRange(type: Range["type"], today: string): Range {
  const [startDate, middle, endDate] = [0, 1, 2].map((days) => addDays(today, 8 - dayOfWeek(today) + days)) as [
    string,
    string,
    string,
  ];
  const at = (date: string, localStartTime: string, localEndTime: string) => ({
    date,
    dayDuration: { dayDurationType: "specificHoursDayDuration" as const, localStartTime, localEndTime },
  });
  switch (type) {
    case "days":
      return { type, startDate, endDate, startPortion: "all_day", endPortion: "all_day" };
    case "portionOnRange":
      return { type, startDate, endDate, dayPortion: "morning" };
    case "specificHoursDayDurations":
      return { type, startDate, endDate: startDate, localStartTime: "14:00", localEndTime: "16:30", timeZone: null };
    case "differentSpecificHoursDayDurations":
      return {
        type,
        startDate,
        endDate,
        durations: [at(startDate, "09:00", "12:00"), at(middle, "13:00", "17:00")],
        timeZone: null,
      };
    case "hours":
      return { type, date: startDate, hours: 3, minutes: 0 };
    case "hoursOnRange":
      return { type, startDate, endDate, dailyHours: 2, dailyMinutes: 0 };
    case "differentDayDurations": {
      const durations = [startDate, middle].map((date, index) => ({ date, hours: 3 - index, minutes: 0 }));
      return { type, startDate, endDate: middle, durations };
    }
    case "percentageOnRange":
      return { type, startDate, endDate, percentageOfDay: 50 };
    case "openEnded":
      return { type, startDate, startPortion: "all_day" };
    case "undocumented":
      return { type, typeName: "flexibleHoursOnRange", startDate, endDate };
  }
}
