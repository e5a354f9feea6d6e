import { Temporal } from "temporal-polyfill";
import type { Call } from "@/lib/integrations/hibob/client";
import { changes as changesEndpoint } from "@/lib/integrations/hibob/endpoints";
import { toChange } from "@/lib/integrations/hibob/mapper";
import { MOST_DAYS, readTimeOff } from "@/lib/integrations/hibob/read-time-off";
import { reduceChanges } from "@/lib/integrations/hibob/reduce-changes";
import { changesAnswer } from "@/lib/integrations/hibob/schemas";
import { coverDays, type InstantRange, splitInstants } from "@/lib/integrations/hibob/windows";
import type { Change, TimeOff } from "@/lib/integrations/types";

/** HiBob refuses more than 6 months between `since` and `to`. */
const LONGEST = Temporal.Duration.from({ hours: 170 * 24 });

/**
 * What changed, at most one change a request, in the order in which HiBob first names them.
 *
 * A change row is a snapshot that may be out of date, and it does not say whether its policy is a working one. So every
 * row that is not a removal is looked up in who's out, on the day it starts. That is one more call, and only when
 * something changed; a poll then says exactly what a sweep would say. A created request that is not there is left out: it
 * was cancelled since, is home office, or belongs to someone inactive. Should who's out lag behind, then a later poll
 * finds it, if it asks from a little before the last one.
 * @throws ProviderError
 */
export async function readChanges(call: Call, range: InstantRange): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { since, until } of splitInstants(range, LONGEST)) {
    const query = { since: toText(since), to: toText(until), includePending: "false" };
    const rows = await call(changesEndpoint, changesAnswer, { query });
    changes.push(...rows.map(toChange).filter((change) => change !== null));
  }
  return confirm(call, reduceChanges(changes));
}

async function confirm(call: Call, changes: Change[]): Promise<Change[]> {
  const days = changes.filter(({ kind }) => kind !== "removed").map(({ request }) => request.span.startDate);
  const knownDays = days.filter((day) => day !== null);
  const { timeOff } = await readTimeOff(call, coverDays(knownDays, MOST_DAYS));
  const current = new Map(timeOff.map((request) => [request.externalId, request]));
  return changes.flatMap((change) => {
    if (change.kind === "removed") return [change];
    const request = current.get(change.externalId);
    if (request) return [{ ...change, kind: "approved", request: withChain(request, change.request) }];
    // Without a day nothing was looked up, and nothing can go on a schedule.
    return change.kind === "unclear" || change.request.span.startDate === null ? [change] : [];
  });
}

/** Who's out may not say which request was replaced. */
function withChain(request: TimeOff, change: TimeOff): TimeOff {
  return {
    ...request,
    previousExternalId: request.previousExternalId ?? change.previousExternalId,
    originalExternalId: request.originalExternalId ?? change.originalExternalId,
  };
}

function toText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
