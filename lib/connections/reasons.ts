import { Temporal } from "temporal-polyfill";
import type { Reason } from "@/lib/connections/schemas";

type About = {
  /** The person's first name, or whatever there is. */
  person: string;
  email: string | null;
  type: string;
  startDate: string | null;
  endDate: string | null;
};

/** What happened, and what to do about it; null when nothing needs doing. */
export type Explanation = { detail: string; fix: string | null };

/** Reasons about which somebody can do something; the others only explain. */
export const NEEDS_ATTENTION: Reason[] = [
  "not_contiguous",
  "no_clock_time",
  "invalid_data",
  "unknown_type",
  "no_matching_agent",
  "unexpected",
];

/** Why a request is not on the schedule, in words for an admin who knows HiBob and not us. Pure. */
export function explain(reason: Reason, about: About): Explanation {
  const { person } = about;
  switch (reason) {
    case "not_contiguous":
      return {
        detail: `Not on the schedule: this request covers ${span(about)} with gaps in between, for example only the mornings.`,
        fix: `Ask ${person} to request each day or half day on its own.`,
      };
    case "no_clock_time":
      return {
        detail: "Not on the schedule: HiBob says how much time is taken, but not at what time of day.",
        fix: `Ask ${person} to request the same time as a half day, or with start and end times.`,
      };
    case "invalid_data":
      return {
        detail: "Not on the schedule: what HiBob sent for this request contradicts itself.",
        fix: `Open the request in HiBob and check its dates. If they look right, ask ${person} to request it again.`,
      };
    case "unknown_type":
      return {
        detail: `Not on the schedule: HiBob calls this kind of request “${about.type}”, which Rosterline doesn't know yet.`,
        fix: "Add the time off by hand for now, and tell your Rosterline administrator about the kind.",
      };
    case "not_time_off":
      return {
        detail: "Not time off: the policy is a working one, such as home office or business travel.",
        fix: null,
      };
    case "outside_window":
      return {
        detail: "Outside the days that this connection syncs.",
        fix: "Move Sync until to a later day if it should be on the schedule.",
      };
    case "no_matching_agent":
      return {
        detail: about.email ? `No agent has the email ${about.email}.` : `HiBob doesn't show us an email of ${person}.`,
        fix: "Link this person to an agent under People, add an agent with that email, or ignore the person.",
      };
    case "person_ignored":
      return {
        detail: `${person} is ignored here.`,
        fix: "Stop ignoring this person under People to bring their time off in.",
      };
    case "policy_excluded":
      return { detail: "Its policy is excluded here.", fix: "Include the policy again under Policies to bring it in." };
    case "superseded":
      return { detail: "Replaced in HiBob by a newer version of the same request.", fix: null };
    case "unexpected":
      return {
        detail: "Rosterline could not work this request out. The other requests are not affected.",
        fix: "Tell your Rosterline administrator; the log says more.",
      };
  }
}

/** "19 to 21 May 2027" */
function span({ startDate, endDate }: About): string {
  if (!startDate) return "several stretches";
  const start = Temporal.PlainDate.from(startDate);
  const end = Temporal.PlainDate.from(endDate ?? startDate);
  if (start.equals(end)) return words(end, { day: "numeric", month: "long", year: "numeric" });
  const isOneYear = start.year === end.year;
  const isOneMonth = isOneYear && start.month === end.month;
  const first = words(start, {
    day: "numeric",
    month: isOneMonth ? undefined : "long",
    year: isOneYear ? undefined : "numeric",
  });
  return `${first} to ${words(end, { day: "numeric", month: "long", year: "numeric" })}`;
}

function words(day: Temporal.PlainDate, format: Intl.DateTimeFormatOptions): string {
  return day.toLocaleString("en-GB", format);
}
