import type { CalendarFeed, FeedLevel } from "@/lib/calendar-feeds/schemas";

/** How much a feed says, in the order of the choice. */
export const LEVELS: { value: FeedLevel; label: string; description: string }[] = [
  { value: "busy", label: "Busy", description: "Every event reads “Busy”." },
  { value: "time_off", label: "Time off", description: "Time off reads “Time off”, everything else “Busy”." },
  {
    value: "full",
    label: "Full",
    description: "Event types and policies by name. Private policies are never named.",
  },
];

export function levelLabel(level: FeedLevel): string {
  return LEVELS.find(({ value }) => value === level)?.label ?? level;
}

/** Whose events it shows: "Ada Park", "Team Chat", "Everyone". */
export function whoseWords({ whose, name }: Pick<CalendarFeed, "whose" | "name">): string {
  if (name === null) return "Everyone";
  return whose === "team" ? `Team ${name}` : name;
}
