import { Temporal } from "temporal-polyfill";
import type { Call } from "@/lib/integrations/hibob/client";
import { changes as changesEndpoint } from "@/lib/integrations/hibob/endpoints";
import { toChange } from "@/lib/integrations/hibob/mapper";
import { type Names, noteNames } from "@/lib/integrations/hibob/names";
import { reduceChanges } from "@/lib/integrations/hibob/reduce-changes";
import { changesAnswer } from "@/lib/integrations/hibob/schemas";
import { type InstantRange, splitInstants } from "@/lib/integrations/hibob/windows";
import type { Change } from "@/lib/integrations/types";

/** HiBob refuses more than 6 months between `since` and `to`. */
const LONGEST = Temporal.Duration.from({ hours: 170 * 24 });

/**
 * What changed, at most one change a request, in the order in which HiBob first names them. A row is a snapshot
 * that may be out of date, and does not say whether its policy is a working one: it is for the caller to look. Names
 * that the rows carry are noted in `names`.
 * @throws ProviderError
 */
export async function readChanges(call: Call, range: InstantRange, names: Names): Promise<Change[]> {
  const changes: Change[] = [];
  for (const { since, until } of splitInstants(range, LONGEST)) {
    const query = { since: toText(since), to: toText(until), includePending: "false" };
    const rows = await call(changesEndpoint, changesAnswer, { query });
    noteNames(names, rows);
    const piece = rows.map(toChange).filter((change) => change !== null);
    changes.push(...dateChanges(piece, { since, until }));
  }
  return reduceChanges(changes);
}

/**
 * `createdOn` is the time of the change with some companies and the time of the request with others, and has no zone.
 * HiBob selects rows by the time of the change. So one row outside of what was asked for proves that `createdOn`
 * is something else here, and then it says nothing in any row. Exported for tests.
 */
export function dateChanges(changes: Change[], { since, until }: InstantRange): Change[] {
  const isProvenWrong = changes.some(
    ({ changedAt }) =>
      changedAt !== null &&
      (Temporal.Instant.compare(changedAt, since) < 0 || Temporal.Instant.compare(changedAt, until) > 0),
  );
  return isProvenWrong ? changes.map((change) => ({ ...change, changedAt: null })) : changes;
}

function toText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
