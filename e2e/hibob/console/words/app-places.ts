/** A page of Rosterline, below its address. */
export type Place = { path: string; label: string };

export const CONNECTION: Place = { path: "/integrations/hibob", label: "See the connection" };
export const SKIPPED: Place = { path: "/integrations/hibob?tab=requests&outcome=skipped", label: "See the requests" };
export const UNMATCHED: Place = { path: "/integrations/hibob?tab=people", label: "See the people" };
export const CREDENTIALS: Place = { path: "/integrations/hibob?tab=settings", label: "Replace the credentials" };
export const DIRECTORY: Place = { path: "/integrations", label: "Open Integrations" };

/** Somebody's row in the days around one. */
export function scheduleOf(name: string, day: string): Place {
  return { path: `/schedule?${new URLSearchParams({ date: day, q: name })}`, label: "See the schedule" };
}
