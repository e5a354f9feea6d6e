import { Temporal } from "temporal-polyfill";
import type { Block, Span } from "@/lib/integrations/types";

/** More pieces than this are counted instead of named. */
const MOST_NAMED = 6;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "9 March 2026", "9 to 13 March 2026", "30 December 2026 to 2 January 2027". */
export function daysInWords(first: string, last: string | null): string {
  const start = Temporal.PlainDate.from(first);
  const end = Temporal.PlainDate.from(last ?? first);
  if (start.equals(end)) return dayInWords(last ?? first);
  const isOneYear = start.year === end.year;
  const isOneMonth = isOneYear && start.month === end.month;
  const from = [start.day, isOneMonth ? "" : monthOf(start), isOneYear ? "" : start.year].filter(Boolean).join(" ");
  return `${from} to ${dayInWords(end.toString())}`;
}

/** "9 March 2026" */
export function dayInWords(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.day} ${monthOf(date)} ${date.year}`;
}

/** What a request with gaps covers, as the object of a sentence, and what to ask for instead: each piece on its own. */
export function piecesInWords(span: Span): { covers: string; each: string } | null {
  switch (span.kind) {
    case "portion":
      return {
        covers: `every ${span.portion} of ${daysInWords(span.startDate, span.endDate)}`,
        each: `each ${span.portion} on its own`,
      };
    case "repeated":
      return {
        covers: `the same hours on every day of ${daysInWords(span.startDate, span.endDate)}`,
        each: "each day on its own",
      };
    case "days":
      return piecesOfDays(span);
    case "blocks":
      return piecesOfBlocks(span.blocks);
    default:
      return null;
  }
}

/** Free in the first morning only, or from the last afternoon on: the hole is in between. */
function piecesOfDays(span: Extract<Span, { kind: "days" }>): { covers: string; each: string } | null {
  const { startDate, startPortion, endDate, endPortion } = span;
  const first = startPortion === "morning" ? next(startDate, 1) : startDate;
  const last = endPortion === "afternoon" ? next(endDate, -1) : endDate;
  const pieces = [
    startPortion === "morning" ? `the morning of ${dayInWords(startDate)}` : "",
    first <= last
      ? stretch({ first, last, isFromNoon: startPortion === "afternoon", isToNoon: endPortion === "morning" })
      : "",
    endPortion === "afternoon" ? `the afternoon of ${dayInWords(endDate)}` : "",
  ].filter((piece) => piece !== "");
  return pieces.length < 2 ? null : { covers: joined(pieces), each: `${joined(pieces)}, each on its own` };
}

function stretch(of: { first: string; last: string; isFromNoon: boolean; isToNoon: boolean }): string {
  const { first, last, isFromNoon, isToNoon } = of;
  if (!isFromNoon && !isToNoon) return daysInWords(first, last);
  if (first === last) return `the ${isFromNoon ? "afternoon" : "morning"} of ${dayInWords(first)}`;
  return `${isFromNoon ? "noon of " : ""}${dayInWords(first)} to ${isToNoon ? "noon of " : ""}${dayInWords(last)}`;
}

function piecesOfBlocks(blocks: Block[]): { covers: string; each: string } | null {
  if (blocks.length < 2) return null;
  const each = "each stretch on its own";
  if (blocks.length > MOST_NAMED) return { covers: `${blocks.length} stretches of time`, each };
  return { covers: joined(blocks.map(blockInWords)), each };
}

function blockInWords(block: Block): string {
  const day = dayInWords(block.date);
  if (!("portion" in block)) return `${day} ${block.startTime.slice(0, 5)}–${block.endTime.slice(0, 5)}`;
  return block.portion === "all_day" ? day : `the ${block.portion} of ${day}`;
}

function joined(pieces: string[]): string {
  return pieces.length < 2 ? pieces.join("") : `${pieces.slice(0, -1).join(", ")} and ${pieces.at(-1)}`;
}

function next(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** By hand: an export tells hundreds of thousands of days, and a formatter takes longer than all else. */
function monthOf({ month }: Temporal.PlainDate): string {
  return MONTHS[month - 1] ?? "";
}
