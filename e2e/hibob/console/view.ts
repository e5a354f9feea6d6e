import { z } from "zod";
import { rangeTypes } from "./words/range-types";

export const TABS = {
  requests: "Time off",
  people: "People",
  access: "Access",
  faults: "Faults",
  advanced: "Advanced",
} as const;
export type Tab = keyof typeof TABS;

export const STATUSES = ["all", "pending", "approved", "declined", "canceled", "deleted", "replaced"] as const;

export const PAGE_SIZE = 20;

const viewSchema = z.object({
  tab: z.enum(Object.keys(TABS) as [Tab, ...Tab[]]).catch("requests"),
  q: z.string().catch(""),
  status: z.enum(STATUSES).catch("all"),
  /** How many rows are shown. */
  show: z.coerce.number().int().min(1).max(5_000).catch(PAGE_SIZE),
  /** The dialog that is open: a new request of a type, a request, a person. */
  new: z.enum(rangeTypes).optional().catch(undefined),
  request: z.coerce.number().int().optional().catch(undefined),
  person: z.string().optional().catch(undefined),
});

/** What the address of the console says. Everything about where one is stands in it. */
export type View = z.output<typeof viewSchema>;

/** Whatever makes no sense in an address is left out. */
export function readView(query: URLSearchParams): View {
  return viewSchema.parse(Object.fromEntries(query));
}

/** The address of the same place with some of it changed. Dialogs stay open only where `changes` says so. */
export function addressOf(view: View, changes: Partial<View>): string {
  const { tab, q, status, show } = { ...view, ...changes };
  const entries = [
    ["tab", tab === "requests" ? "" : tab],
    ["q", q],
    ["status", status === "all" ? "" : status],
    ["show", show === PAGE_SIZE ? "" : show],
    ["new", changes.new ?? ""],
    ["request", changes.request ?? ""],
    ["person", changes.person ?? ""],
  ];
  const given = entries.filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]);
  return `?${new URLSearchParams(given as [string, string][])}`;
}
