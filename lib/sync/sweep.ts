import type { Progress } from "@/lib/connections/schemas";
import type { DayRange, ProviderSession, TimeOff } from "@/lib/integrations/types";
import type { Findings } from "@/lib/sync/reconcile";
import { addDays, countDays } from "@/lib/time";

/** Days asked for at once: few calls, and bodies that stay small. */
const DAYS = 92;

/** Reads everyone, and every request of the window, piece by piece. */
export async function sweep(
  session: ProviderSession,
  window: DayRange,
  show: (progress: Progress) => Promise<void>,
): Promise<Findings> {
  const daysTotal = countDays(window.from, window.until);
  const progress: Progress = { phase: "people", people: 0, requests: 0, daysRead: 0, daysTotal };
  await show(progress);
  const people = await session.listPeople();
  const found = new Map<string, TimeOff>();
  for (const piece of pieces(window)) {
    await show({
      ...progress,
      phase: "time_off",
      people: people.length,
      requests: found.size,
      daysRead: countDays(window.from, piece.from) - 1,
    });
    // A request that overlaps two pieces comes twice; the later answer is the newer one.
    for (const request of await session.listTimeOff(piece)) found.set(request.externalId, request);
  }
  await show({ phase: "writing", people: people.length, requests: found.size, daysRead: daysTotal, daysTotal });
  return { people, timeOff: [...found.values()], scope: "all" };
}

export function pieces(window: DayRange): DayRange[] {
  const result: DayRange[] = [];
  for (let from = window.from; from <= window.until; from = addDays(from, DAYS)) {
    const last = addDays(from, DAYS - 1);
    result.push({ from, until: last < window.until ? last : window.until });
  }
  return result;
}
