import type { RangePlan, Step } from "@/e2e/convergence/history";

/** One history with something of everything, to be played under each reading. People are ada, ben, cleo, dora, eli. */
const [ADA, BEN, CLEO, DORA, ELI] = [0, 1, 2, 3, 4];
const [HOLIDAY, SICK, UNPAID, APPOINTMENT, HOME_OFFICE, BIRTHDAY] = [0, 1, 3, 4, 5, 7];

const days = (start: number, length = 1): RangePlan => ({
  type: "days",
  start,
  days: length,
  startPortion: "all_day",
  endPortion: "all_day",
});
const book = (who: number, policy: number, range: RangePlan): Step => ({ do: "book", who, policy, range });
const submit = (who: number, policy: number, range: RangePlan): Step => ({ do: "submit", who, policy, range });
/** The newest request is 0, the one before it 1. */
const change = (what: "approve" | "decline" | "cancel" | "delete" | "note", which = 0): Step => ({ do: what, which });
const edit = (which: number, range: RangePlan): Step => ({ do: "edit", which, range });
const poll: Step = { do: "poll", faults: [], trouble: null };
const sweep: Step = { do: "sweep", faults: [], trouble: null };
const mornings: RangePlan = { type: "portionOnRange", start: 5, days: 4, dayPortion: "morning" };
const clockTimes = (start: number, length: number): RangePlan => ({
  type: "specificHoursDayDurations",
  start,
  days: length,
  times: ["12:15:00", "14:15:00"],
  timeZone: length > 1 ? null : "America/New_York",
});
const joined: RangePlan = {
  type: "differentSpecificHoursDayDurations",
  start: 12,
  days: 1,
  each: [["13:00:00", "24:00:00"], "all_day", ["00:00:00", "10:00:00"]],
  timeZone: null,
};
const gapped: RangePlan = { ...joined, start: 20, each: ["all_day", "vacant", "all_day"] };

export const RICH_HISTORY: Step[] = [
  book(ADA, HOLIDAY, days(3, 2)),
  book(CLEO, SICK, days(7)),
  book(DORA, HOLIDAY, days(8)),
  book(ELI, HOLIDAY, { type: "openEnded", start: -40, days: 1, startPortion: "afternoon" }),
  sweep,
  // Every type, by polls.
  book(ADA, HOLIDAY, { type: "days", start: 30, days: 3, startPortion: "afternoon", endPortion: "morning" }),
  book(ADA, HOLIDAY, { type: "days", start: 40, days: 2, startPortion: "morning", endPortion: "all_day" }),
  book(BEN, UNPAID, { type: "portionOnRange", start: 6, days: 1, dayPortion: "afternoon" }),
  book(BEN, HOLIDAY, mornings),
  book(CLEO, APPOINTMENT, clockTimes(9, 1)),
  book(CLEO, APPOINTMENT, clockTimes(10, 2)),
  book(ELI, HOLIDAY, joined),
  book(ELI, HOLIDAY, gapped),
  poll,
  book(ADA, HOLIDAY, { type: "hours", start: 4, days: 1 }),
  book(ADA, HOLIDAY, { type: "hoursOnRange", start: 4, days: 2 }),
  book(ADA, HOLIDAY, { type: "differentDayDurations", start: 4, days: 1 }),
  book(ADA, HOLIDAY, { type: "percentageOnRange", start: 50, days: 2, percentageOfDay: 100 }),
  book(ADA, HOLIDAY, { type: "percentageOnRange", start: 53, days: 2, percentageOfDay: 50 }),
  book(ADA, HOLIDAY, { type: "undocumented", start: 55, days: 1 }),
  book(BEN, HOME_OFFICE, days(14, 3)),
  book(BEN, HOME_OFFICE, { type: "openEnded", start: -40, days: 1, startPortion: "all_day" }),
  book(CLEO, HOLIDAY, { type: "openEnded", start: 45, days: 1, startPortion: "all_day" }),
  book(ADA, HOLIDAY, days(60)),
  book(ADA, HOLIDAY, days(61)),
  submit(BEN, BIRTHDAY, days(21)),
  poll,
  // What becomes of them.
  submit(CLEO, SICK, days(25)),
  change("approve"),
  submit(CLEO, HOLIDAY, days(26)),
  change("decline"),
  submit(CLEO, HOLIDAY, days(27)),
  change("cancel"),
  poll,
  edit(0, days(28)),
  edit(0, mornings),
  edit(1, days(33, 2)),
  change("note", 2),
  change("cancel", 3),
  change("delete", 4),
  poll,
  // People whom HiBob hides.
  { do: "deactivate", who: BEN },
  poll,
  book(BEN, HOLIDAY, days(36)),
  book(BEN, HOME_OFFICE, days(37)),
  poll,
  sweep,
  edit(1, days(38)),
  poll,
  { do: "terminate", who: CLEO },
  { do: "hire", email: 0, range: days(39) },
  // The email of somebody who has that agent already.
  { do: "hire", email: 1, range: days(41) },
  poll,
  sweep,
  // Names, permissions and rules.
  { do: "renamePolicy", policy: HOLIDAY },
  { do: "permission", name: "seePrivate" },
  sweep,
  { do: "permission", name: "seePrivate" },
  { do: "rule", policy: 2, rule: "exclude" },
  { do: "rule", policy: 0, rule: "retype" },
  { do: "link", who: DORA, agent: 4 },
  { do: "email", who: ELI, email: 4 },
  { do: "until", day: 100 },
  { do: "poll", faults: [], trouble: { kind: "twice" } },
  { do: "permission", name: "basicInfo" },
  sweep,
  { do: "permission", name: "basicInfo" },
  { do: "rotate" },
  sweep,
  { do: "credentials" },
  {
    do: "sweep",
    faults: [{ kind: "duplicated", times: 5, path: null }],
    trouble: { kind: "sleeper", after: 3, steps: [] },
  },
  { do: "rehire", who: BEN },
  { do: "ignore", who: ADA },
];
