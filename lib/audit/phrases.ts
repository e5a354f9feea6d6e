/** Parts of the log's sentences. Each reads what may be missing in an old entry. */

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** Of a day or an instant, `YYYY-MM-DD…`. */
export function dayWords(value: string): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : day.format(at);
}

export function count(number: number | null | undefined, one: string, many = `${one}s`): string {
  return number == null ? many : `${number} ${number === 1 ? one : many}`;
}

/** Of agents: whichever there were. */
export function addedAndChanged(created = 0, updated = 0): string {
  if (updated === 0) return `added ${count(created, "agent")}`;
  return created === 0
    ? `changed ${count(updated, "agent")}`
    : `added ${count(created, "agent")} and changed ${updated}`;
}

type End = { syncUntil?: string; rollingMonths?: number | null };

/** Where a window ends: "until 31 Mar 2027", "always 6 months ahead". */
export function endOfWindow({ syncUntil, rollingMonths }: End = {}): string {
  if (rollingMonths) return `always ${count(rollingMonths, "month")} ahead`;
  return syncUntil ? `until ${dayWords(syncUntil)}` : "until a day";
}

export function keptOrRemoved(events: "remove" | "keep" | undefined, number: number | undefined): string {
  return events === "keep"
    ? `kept its ${count(number, "event")} as manual ones`
    : `removed its ${count(number, "event")} from the schedule`;
}

export function listWords(items: string[] | undefined): string {
  return items && items.length > 0 ? items.join(", ") : "nothing";
}
