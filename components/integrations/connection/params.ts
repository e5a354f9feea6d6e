import { createParser, parseAsString, parseAsStringLiteral } from "nuqs";
import { day, id } from "@/lib/api/schemas";
import { outcome, reason } from "@/lib/connections/ledger-schemas";
import { link } from "@/lib/connections/people-schemas";

export const TABS = ["overview", "requests", "people", "policies", "runs", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** What is no day or id is no filter. */
const parseAsDay = createParser({ parse: (text) => day.safeParse(text).data ?? null, serialize: String });
const parseAsId = createParser({ parse: (text) => id.safeParse(text).data ?? null, serialize: String });

/** What the address of a connection's page says. */
export const pageParams = {
  tab: parseAsStringLiteral(TABS).withDefault("overview"),
  outcome: parseAsStringLiteral(outcome.options),
  reason: parseAsStringLiteral(reason.options),
  person: parseAsId,
  policy: parseAsString,
  from: parseAsDay,
  to: parseAsDay,
  link: parseAsStringLiteral(link.options),
  only: parseAsStringLiteral(["notable"] as const),
  q: parseAsString.withDefault(""),
};

/** Another tab starts without the filters of the one before. */
export const NO_FILTERS = {
  outcome: null,
  reason: null,
  person: null,
  policy: null,
  from: null,
  to: null,
  link: null,
  only: null,
  q: null,
};
