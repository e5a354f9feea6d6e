import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { Temporal } from "temporal-polyfill";
import { day } from "@/lib/api/schemas";
import type { Day } from "@/lib/integrations/types";
import { dayOf, isZone } from "@/lib/time";
import { daysOf, VIEWS } from "./range";

const parseAsDay = createParser({
  parse: (text) => day.safeParse(text).data ?? null,
  serialize: (text: string) => text,
});
const parseAsZone = createParser({ parse: (text) => (isZone(text) ? text : null), serialize: (text: string) => text });

/** What the address of the schedule says. */
export const scheduleParams = {
  /** A day of the range shown; without it, today's. */
  date: parseAsDay,
  view: parseAsStringLiteral(VIEWS).withDefault("2weeks"),
  /** The IANA zone of all rows; without it, each agent's own. */
  zone: parseAsZone,
  team: parseAsString,
  type: parseAsString,
  source: parseAsString,
  q: parseAsString.withDefault(""),
  /** Teams that are folded away. */
  folded: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadScheduleParams = createLoader(scheduleParams);

/** The days that the address asks for; today is the organization's where rows are in agents' own zones. */
export function shownDays(
  { date, view, zone }: Pick<inferParserType<typeof scheduleParams>, "date" | "view" | "zone">,
  { now, organizationTimeZone }: { now: Temporal.Instant; organizationTimeZone: string },
): Day[] {
  return daysOf(date ?? dayOf(now, zone ?? organizationTimeZone), view);
}
