import { seededRandom, shuffled } from "../random";
import { addDays } from "../state/days";
import type { RequestInput } from "../state/model";

type Slot = {
  /** A weekday. */
  start: string;
  timeZone: string;
  /** A whole number of `min` to `max`, the same for the same slot. */
  pick: (min: number, max: number) => number;
};

type Kind = { weight: number; isPlain?: true; make: (slot: Slot) => RequestInput };

const at = (date: string, localStartTime: string, localEndTime: string) => ({
  date,
  dayDuration: { dayDurationType: "specificHoursDayDuration" as const, localStartTime, localEndTime },
});
const whole = (date: string, portion: "all_day" | "vacant") => ({
  date,
  dayDuration: { dayDurationType: "portionDayDuration" as const, portion },
});

/** The kinds of requests and how many of each 90. Only plain ones are later canceled, declined, edited and so on. */
const KINDS: Kind[] = [
  { weight: 27, isPlain: true, make: (slot) => ({ type: "days", ...span(slot, slot.pick(3, 10)) }) },
  { weight: 14, isPlain: true, make: ({ start }) => ({ type: "days", startDate: start }) },
  { weight: 5, make: ({ start }) => halfDay(start, "morning") },
  { weight: 5, make: ({ start }) => halfDay(start, "afternoon") },
  {
    weight: 3,
    make: (slot) => ({
      type: "days",
      ...span(slot, slot.pick(3, 5)),
      startPortion: "afternoon",
      endPortion: "morning",
    }),
  },
  { weight: 2, make: (slot) => ({ type: "days", ...span(slot, 2), endPortion: "morning" }) },
  {
    weight: 5,
    isPlain: true,
    make: (slot) => ({ policy: "Sick leave", type: "days", ...span(slot, slot.pick(1, 3)) }),
  },
  { weight: 1, make: ({ start }) => ({ policy: "Unpaid leave", type: "days", startDate: start }) },
  { weight: 5, make: (slot) => ({ policy: "Home office", type: "days", ...span(slot, slot.pick(1, 2)) }) },
  { weight: 1, make: (slot) => ({ policy: "Business travel", type: "days", ...span(slot, 3) }) },
  { weight: 4, make: (slot) => appointment(slot, { days: 1, from: "14:00:00", to: "16:30:00" }) },
  { weight: 2, make: (slot) => appointment(slot, { days: 3, from: "12:15:00", to: "14:15:00" }) },
  {
    weight: 2,
    make: ({ start, timeZone }) => {
      const durations = [at(start, "13:00:00", "24:00:00"), whole(addDays(start, 1), "all_day")];
      return { type: "differentSpecificHoursDayDurations", timeZone, durations };
    },
  },
  {
    weight: 2,
    make: ({ start, timeZone }) => {
      const [middle, last] = [addDays(start, 1), addDays(start, 2)];
      const durations = [at(start, "09:00:00", "12:00:00"), whole(middle, "vacant"), at(last, "13:00:00", "17:00:00")];
      return { type: "differentSpecificHoursDayDurations", timeZone, durations };
    },
  },
  { weight: 3, make: (slot) => ({ type: "hours", date: slot.start, hours: slot.pick(1, 4), minutes: 30 }) },
  { weight: 1, make: (slot) => ({ type: "hoursOnRange", ...span(slot, 3), dailyHours: 2 }) },
  { weight: 1, make: ({ start }) => ({ type: "differentDayDurations", durations: unevenHours(start) }) },
  { weight: 1, make: (slot) => ({ type: "percentageOnRange", ...span(slot, 2), percentageOfDay: 100 }) },
  { weight: 1, make: (slot) => ({ type: "percentageOnRange", ...span(slot, 5), percentageOfDay: 50 }) },
  { weight: 2, make: ({ start }) => ({ type: "portionOnRange", startDate: start, dayPortion: "afternoon" }) },
  { weight: 3, make: (slot) => ({ type: "portionOnRange", ...span(slot, 5), dayPortion: "morning" }) },
];

/** All kinds by their weight in a mixed order that is always the same. */
export const kindCycle: Kind[] = shuffled(
  KINDS.flatMap((kind) => Array.from({ length: kind.weight }, () => kind)),
  seededRandom(90),
);

function span({ start }: Slot, days: number) {
  return { startDate: start, endDate: addDays(start, days - 1) };
}

function halfDay(start: string, half: "morning" | "afternoon"): RequestInput {
  return { type: "days", startDate: start, startPortion: half, endPortion: half };
}

function appointment(slot: Slot, { days, from, to }: { days: number; from: string; to: string }): RequestInput {
  const { timeZone } = slot;
  const times = { localStartTime: from, localEndTime: to, timeZone };
  return { policy: "Medical appointment", type: "specificHoursDayDurations", ...span(slot, days), ...times };
}

function unevenHours(start: string) {
  return [
    { date: start, hours: 3 },
    { date: addDays(start, 1), hours: 1, minutes: 30 },
  ];
}
