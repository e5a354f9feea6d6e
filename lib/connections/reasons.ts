import type { Reason } from "@/lib/connections/ledger-schemas";
import { dayInWords, daysInWords, piecesInWords } from "@/lib/connections/span-words";
import type { DayRange, Span } from "@/lib/integrations/types";

type About = {
  /** The person's name as the vendor has it. */
  person: string;
  email: string | null;
  type: string;
  startDate: string | null;
  endDate: string | null;
  /** When the request is, as precisely as it is known. */
  span: Span | null;
  /** The days that the connection covers. */
  window: DayRange;
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
  const who = firstName(about.person) ?? "the employee";
  const days = about.startDate === null ? null : daysInWords(about.startDate, about.endDate);
  switch (reason) {
    case "not_contiguous":
      return withGaps(about, who, days);
    case "no_clock_time":
      return {
        detail: `Not on the schedule: for ${days ?? "this request"}, HiBob says how much time is taken, but not at what time of day.`,
        fix: `Ask ${who} to replace the request in HiBob by a half day, or by one with start and end times.`,
      };
    case "invalid_data":
      return {
        detail:
          `Not on the schedule: what HiBob sent for this request contradicts itself. ${contradiction(about.span)}`.trimEnd(),
        fix: `Open the request in HiBob and check its dates and times. If they look right, ask ${who} to cancel it and request it again.`,
      };
    case "unknown_type":
      return {
        detail: `Not on the schedule: HiBob calls this kind of request “${about.type}”, which Rosterline doesn't know yet.`,
        fix: `Add ${days ?? "the time off"} to the schedule by hand for now, and tell your Rosterline administrator about the kind.`,
      };
    case "not_time_off":
      return {
        detail: `Not time off: the policy is a working one, such as home office or business travel, so ${who} is at work.`,
        fix: null,
      };
    case "outside_window":
      return outsideWindow(about, days);
    case "no_matching_agent":
      return {
        detail: about.email
          ? `No agent is linked to ${about.person}, whose email in HiBob is ${about.email}.`
          : `No agent is linked to ${about.person}, and HiBob doesn't show us an email to find one by.`,
        fix: `Under *People*, link ${who} to an agent, or ignore ${who} if they are not on this schedule.`,
      };
    case "agent_inactive":
      return {
        detail: `${about.person}'s agent is inactive, so nothing of theirs is on the schedule.`,
        fix: "Under Agents, reactivate the agent to bring their time off back.",
      };
    case "person_ignored":
      return {
        detail: `${about.person} is ignored here, so nothing of theirs is synced.`,
        fix: `Under *People*, stop ignoring ${who} to bring their time off in.`,
      };
    case "policy_excluded":
      return {
        detail: "An admin excluded its policy here.",
        fix: "Under *Policies*, include it again to bring its requests in.",
      };
    case "superseded":
      return { detail: "Replaced in HiBob by a newer version of the same request, which counts instead.", fix: null };
    case "unexpected":
      return {
        detail: "Rosterline could not work this request out. The other requests are not affected.",
        fix: `Add ${days ?? "the time off"} by hand for now, and tell your Rosterline administrator; the log says more.`,
      };
  }
}

function withGaps({ span }: About, who: string, days: string | null): Explanation {
  const pieces = span && piecesInWords(span);
  return {
    detail: `Not on the schedule: this one request covers ${pieces?.covers ?? days ?? "several stretches"}, with gaps in between.`,
    fix: `Ask ${who} to cancel it in HiBob and request ${pieces?.each ?? "each day or half day on its own"}.`,
  };
}

function outsideWindow({ startDate, window }: About, days: string | null): Explanation {
  const detail = `${days === null ? "It" : upper(days)} lies outside the days that this connection syncs, ${daysInWords(window.from, window.until)}.`;
  if (startDate === null || startDate <= window.until) return { detail, fix: null };
  return { detail, fix: `Under *Settings*, move *Sync until* to ${dayInWords(startDate)} or later to bring it in.` };
}

function contradiction(span: Span | null): string {
  if (span?.kind === "invalid") return span.problem;
  if (span?.kind === "days")
    return `It goes from the afternoon of ${dayInWords(span.startDate)} to the morning before it.`;
  return "";
}

/** "Park, Ada" is Ada too. People whose name is not shown to us have none. */
function firstName(name: string): string | null {
  const given = name.includes(",") ? (name.split(",")[1] ?? "") : name;
  const [first = ""] = given.trim().split(/\s+/);
  return first === "" || /^Person \S*\d/.test(name) ? null : first;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
