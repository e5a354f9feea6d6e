import type { Progress } from "@/lib/connections/schemas";
import type { DayRange, ProviderSession } from "@/lib/integrations/types";
import type { Findings } from "@/lib/sync/reconcile";
import { countDays } from "@/lib/time";

/** Reads everyone, and every request of the window. */
export async function sweep(
  session: ProviderSession,
  window: DayRange,
  show: (progress: Progress) => Promise<void>,
): Promise<Findings> {
  const progress: Progress = {
    phase: "people",
    people: 0,
    requests: 0,
    daysRead: 0,
    daysTotal: countDays(window.from, window.until),
  };
  await show(progress);
  const people = await session.listPeople();
  Object.assign(progress, { phase: "time_off", people: people.length });
  await show(progress);
  const timeOff = await session.listWindow(window, ({ until, requests }) =>
    show({ ...progress, requests, daysRead: countDays(window.from, until) }),
  );
  await show({ ...progress, phase: "writing", requests: timeOff.length, daysRead: progress.daysTotal });
  return { people, timeOff, scope: "all" };
}
