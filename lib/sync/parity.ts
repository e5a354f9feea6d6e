import { hash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import {
  type ChangedRequest,
  type MissingPerson,
  type MissingRequest,
  NAMED,
  type Parity,
} from "@/lib/connections/migration-schemas";
import type { DayRange, ProviderPerson, TimeOff } from "@/lib/integrations/types";
import { project } from "@/lib/sync/project";
import type { Replaced } from "@/lib/sync/replaced";
import { isOnLeave, toKnownPeople } from "@/lib/sync/seen-people";

/** What a connection has: people linked to an agent, and requests with an event that ends in the future. */
export type Before = {
  people: MissingPerson[];
  requests: (Omit<MissingRequest, "wasRemoved"> & { personExternalId: string; agentZone: string })[];
};

type Seen = { people: ProviderPerson[]; timeOff: TimeOff[] } & Replaced & {
    /** Requests that the vendor says were cancelled, deleted or replaced. */
    removed: ReadonlySet<string>;
    /** Of the connection from now on. */
    window: DayRange;
  };

/** Compares what a connection has with what other credentials see. Pure. */
export function compare(before: Before, seen: Seen): Parity {
  const requests = new Map(seen.timeOff.map((request) => [request.externalId, request]));
  const findPerson = toKnownPeople(seen.people);
  const away = new Set(seen.people.filter(isOnLeave).map(({ externalId }) => externalId));
  const missingPeople = before.people.filter(({ externalId }) => findPerson(externalId) === null);
  const missing: MissingRequest[] = [];
  const changed: ChangedRequest[] = [];
  for (const { personExternalId, agentZone, ...entry } of before.requests) {
    const { externalId } = entry;
    const now = requests.get(seen.renames.get(externalId) ?? externalId);
    const isKept = seen.replaced.has(externalId) || away.has(findPerson(personExternalId) ?? "");
    if (!now && !isKept) missing.push({ ...entry, wasRemoved: seen.removed.has(externalId) });
    if (!now) continue;
    const becomes = placeOf(now, agentZone, seen.window);
    if (becomes?.startsAt !== entry.startsAt || becomes.endsAt !== entry.endsAt) changed.push({ ...entry, becomes });
  }
  const ids = [missingPeople, missing].map((list) => list.map(({ externalId }) => externalId).sort());
  return {
    ok: missingPeople.length + missing.length === 0,
    people: {
      before: before.people.length,
      after: before.people.length - missingPeople.length,
      missing: missingPeople.slice(0, NAMED),
      visible: seen.people.length,
    },
    requests: {
      before: before.requests.length,
      after: before.requests.length - missing.length,
      missing: missing.slice(0, NAMED),
      visible: seen.timeOff.length,
      changed: changed.slice(0, NAMED),
    },
    fingerprint: hash("sha1", JSON.stringify(ids), "base64url"),
  };
}

function placeOf(request: TimeOff, timeZone: string, window: DayRange): ChangedRequest["becomes"] {
  if (request.isWorking) return null;
  const projection = project(request.span, { timeZone, window });
  if (!("placement" in projection)) return null;
  const { startsAt, endsAt, allDay } = projection.placement;
  return { startsAt: toText(startsAt), endsAt: toText(endsAt), allDay };
}

function toText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
