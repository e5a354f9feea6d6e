import { parseAsString, parseAsStringLiteral } from "nuqs";
import { outcome, person, reason } from "@/lib/connections/schemas";

export const TABS = ["overview", "requests", "people", "policies", "runs", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** What the address of a connection's page says. */
export const pageParams = {
  tab: parseAsStringLiteral(TABS).withDefault("overview"),
  outcome: parseAsStringLiteral(outcome.options),
  reason: parseAsStringLiteral(reason.options),
  link: parseAsStringLiteral(person.shape.link.options),
  q: parseAsString.withDefault(""),
};

/** Another tab starts without the filters of the one before. */
export const NO_FILTERS = { outcome: null, reason: null, link: null, q: null };
