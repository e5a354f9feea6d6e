import { Temporal } from "temporal-polyfill";
import type { DayRange, ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
import type { LeasedRun } from "@/lib/sync/lease";

/** Further back a vendor may refuse to tell (HiBob: an error beyond six months). */
const MONTHS_BACK = 6;
/** As a poll reads again: changes may show late, and no two clocks agree. */
const OVERLAP = { minutes: 15 };

/** What changes say of the requests of hidden people. */
export type HiddenNews = {
  /** In force, as far as changes tell; those outside the window too, unless they are over. */
  approved: TimeOff[];
  /** Ids of those that were cancelled, deleted or replaced. */
  removed: Set<string>;
};

type Seen = {
  /** Everyone, as the sweep read them. */
  people: ProviderPerson[];
  /** Whether the sweep found a request of a policy of this name: then it is time off. */
  isTimeOff: (policy: string) => boolean;
};

/**
 * Reads the requests of people whom the window's answer hides because they are inactive, but who have not left: they
 * are on a long leave, and of them there is no better word than the changes. A first sync looks six months back, each
 * later sweep as far back as nobody has looked since. Without hidden people there is no call.
 *
 * A change does not say whether it is of home office. Where the sweep knows no time off under that policy's name, the
 * vendor is asked which policies are working ones.
 * @throws ProviderError
 */
export async function readHidden(
  session: ProviderSession,
  run: Pick<LeasedRun, "startedAt" | "changesReadTo" | "window">,
  { people, isTimeOff }: Seen,
): Promise<HiddenNews> {
  const hidden = new Set(
    people.filter((person) => !person.isActive && !person.isTerminated).map((person) => person.externalId),
  );
  if (hidden.size === 0) return { approved: [], removed: new Set() };
  const until = Temporal.Instant.fromEpochMilliseconds(run.startedAt.getTime());
  const changes = (await session.listChanges(sinceOf(run), until)).filter(({ personExternalId }) =>
    hidden.has(personExternalId),
  );
  const approved = changes.flatMap(({ kind, request }) =>
    kind === "approved" && !isOver(request, run.window) ? [request] : [],
  );
  const working = approved.every(({ policy }) => isTimeOff(policy))
    ? new Set<string>()
    : await session.listWorkingPolicies(run.window);
  return {
    approved: approved.filter(({ policy }) => isTimeOff(policy) || !working.has(policy)),
    removed: new Set(changes.flatMap(({ kind, externalId }) => (kind === "removed" ? [externalId] : []))),
  };
}

function sinceOf({ startedAt, changesReadTo }: Pick<LeasedRun, "startedAt" | "changesReadTo">): Temporal.Instant {
  if (changesReadTo) return Temporal.Instant.fromEpochMilliseconds(changesReadTo.getTime()).subtract(OVERLAP);
  const started = Temporal.Instant.fromEpochMilliseconds(startedAt.getTime()).toZonedDateTimeISO("UTC");
  return started.subtract({ months: MONTHS_BACK }).toInstant();
}

/** What ends after the window may come in with a later end of it; what ended before it will not. */
function isOver({ span }: TimeOff, window: DayRange): boolean {
  return span.kind !== "open_ended" && span.endDate !== null && span.endDate < window.from;
}
