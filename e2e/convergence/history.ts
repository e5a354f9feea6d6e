import type { FaultKind } from "@/e2e/hibob/faults/faults";
import type { Switches } from "@/e2e/hibob/switches";

/**
 * A history is plain data, so that it can be made at random, shrunk and printed. People, requests and so on are
 * numbers that are taken modulo what there is when the step is played; a step that fits nothing is left out.
 */
export type History = { setup: Setup; steps: Step[] };

export type Setup = {
  switches: Partial<Switches>;
  /** Whether the service user may see the category Lifecycle, which the guide does not ask for. */
  seesLifecycle: boolean;
  /** How far HiBob's clock is ahead of ours. */
  skewMinutes: number;
  /** Requests that are there before the connection is made: with many, a sweep may be held. */
  crowd: number;
  /** Whether the first sweep is done before the first step. */
  isSynced: boolean;
};

/** A time off as days from today; `toRange` makes HiBob's range of it. */
export type RangePlan = { start: number; days: number } & (
  | { type: "days"; startPortion: Portion; endPortion: Portion }
  | { type: "portionOnRange"; dayPortion: "morning" | "afternoon" }
  | { type: "hours" | "hoursOnRange" | "differentDayDurations" | "undocumented" }
  | { type: "specificHoursDayDurations"; times: [string, string]; timeZone: string | null }
  | { type: "differentSpecificHoursDayDurations"; each: DayPlan[]; timeZone: string | null }
  | { type: "percentageOnRange"; percentageOfDay: number }
  | { type: "openEnded"; startPortion: Portion }
);
type Portion = "all_day" | "morning" | "afternoon";
type DayPlan = "all_day" | "vacant" | [string, string];

export type RequestStep =
  | { do: "book" | "submit" | "import"; who: number; policy: number; range: RangePlan }
  | { do: "edit"; which: number; range: RangePlan }
  | { do: "approve" | "decline" | "cancel" | "delete" | "note"; which: number }
  | { do: "cancelAll"; who: number };

export type PeopleStep =
  /** With a request right away. */
  | { do: "hire"; email: number; range: RangePlan }
  | { do: "email"; who: number; email: number }
  | { do: "terminate" | "deactivate" | "rehire"; who: number };

export type AccessStep =
  | { do: "renamePolicy"; policy: number }
  | { do: "permission"; name: "seeWhosOut" | "seePrivate" | "basicInfo" | "email" }
  | { do: "rotate" | "revoke" };

export type AdminStep =
  | { do: "credentials" | "pause" | "resume" }
  | { do: "link"; who: number; agent: number }
  | { do: "unlink" | "ignore" | "unignore"; who: number }
  | { do: "rule"; policy: number; rule: "exclude" | "include" | "retype" }
  | { do: "until"; day: number }
  | { do: "agent"; email: number; zone: number }
  | { do: "leave" | "return" | "remove"; agent: number };

export type PlannedFault = { kind: FaultKind; times: number; path: string | null; seconds?: number };

/** What happens to the process, or beside it, while it executes the run. */
export type Trouble =
  /** Two workers have the same run at the same time. */
  | { kind: "twice" }
  /** Before the call after `after` others is answered, these happen. */
  | { kind: "meanwhile"; after: number; steps: (RequestStep | AccessStep | AdminStep)[] }
  /** The worker sleeps with an answer in its hand. These happen, another worker executes the run, and then the first one wakes up. */
  | { kind: "sleeper"; after: number; steps: RequestStep[] }
  /** The database closes every idle connection there. */
  | { kind: "dropsIdle"; after: number }
  /** The database ends the run's connection when it wants to write to the table. */
  | { kind: "dies"; table: string }
  /** The worker's process is killed there. */
  | { kind: "killed"; after: number };

export type RunStep = { do: "poll" | "sweep"; faults: PlannedFault[]; trouble: Trouble | null };

export type Step = RequestStep | PeopleStep | AccessStep | AdminStep | RunStep;
