import { Temporal } from "temporal-polyfill";
import { pool } from "@/lib/db";
import type { Change, DayRange, ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
import type { LeasedRun } from "@/lib/sync/lease";
import { loadRequests } from "@/lib/sync/ledger";
import { listAsked, noteChanges } from "@/lib/sync/notices";
import type { Findings } from "@/lib/sync/reconcile";
import { countDays } from "@/lib/time";

/** Read again each time: changes may show late, and no two clocks agree. */
const OVERLAP = { minutes: 15 };
/** Touched days nearer to each other than this are asked for together. */
const NEAR_DAYS = 31;

/**
 * Reads what changed since the last good run.
 *
 * A change row is a snapshot of its moment, in no documented order, and what a replaced request emits is not
 * documented either. So a change only says where to look: the truth of each touched request is asked for by
 * its days, and so is that of a request that an admin wants to be looked at again. People whom the vendor hides
 * (inactive, not terminated) are the exception: of them there is no better word than the change itself.
 *
 * @returns null when nothing is new
 */
export async function poll(session: ProviderSession, run: LeasedRun): Promise<Findings | null> {
  const changes = await readChanges(session, run);
  const asked = await listAsked(run);
  if (changes.length === 0 && asked.length === 0 && !run.entered) return null;

  const known = await loadKnown(run.connectionId, [...changes.map(({ externalId }) => externalId), ...asked]);
  const newChanges = changes.filter((change) => isNews(toTouched(change), known.get(change.externalId)));
  const again = asked.flatMap((id) =>
    newChanges.some((change) => change.externalId === id) ? [] : (known.get(id) ?? []),
  );
  if (newChanges.length === 0 && again.length === 0 && !run.entered) return null;
  await noteChanges(run, newChanges, (externalId) => known.has(externalId));
  const news = [...newChanges.map(toTouched), ...again.map(toAsked)];

  // What lies on the days that enter a rolling window may have been approved long ago: no change speaks of it.
  const inEntered = run.entered ? await session.listDays([run.entered]) : [];
  const current = await session.listDays(rangesToAsk(news, known, run.window));
  const truth = new Map([...inEntered, ...current].map((request) => [request.externalId, request]));
  const missing = news.filter(({ externalId, isRemoved }) => !isRemoved && !truth.has(externalId));
  const people = (await hasStranger(run.connectionId, [...changes, ...inEntered])) ? await session.listPeople() : null;
  const hidden = await findHidden(session, run.connectionId, { missing: missing.filter(hasDays), people });
  const blind = missing.filter((touched) => hidden.has(touched.personExternalId) || !hasDays(touched));
  const working = await findWorking(session, run, blind);
  const lastWords = blind.flatMap(({ externalId, approved }) => {
    const isWorking = approved !== null && working.has(approved.policy);
    return (isWorking ? known.get(externalId) : (approved ?? known.get(externalId))) ?? [];
  });
  // Should the vendor still list a request beside the one that replaced it, the removal is right.
  const replaced = new Set(current.flatMap((request) => [request.previousExternalId, request.originalExternalId]));
  for (const { externalId, isRemoved } of news) if (isRemoved && replaced.has(externalId)) truth.delete(externalId);
  const touched = new Set([...news, ...inEntered].map(({ externalId }) => externalId));
  // No change speaks of these: where the vendor does not either, what is known of them stays.
  for (const { externalId } of again)
    if (blind.some((each) => each.externalId === externalId)) touched.delete(externalId);
  const timeOff = [...truth.values(), ...lastWords].filter(({ externalId }) => touched.has(externalId));
  const left = new Set(timeOff.map(({ externalId }) => externalId));
  const gone = [...touched].filter((externalId) => !left.has(externalId));
  const seen = {
    names: session.namesSeen(),
    policies: new Map(),
    hidden: { approved: [], removed: new Set<string>() },
  };
  return { kind: "poll", people, timeOff: [timeOff], ...seen, gone, isEmpty: false };
}

/** What changed since the last good run, as the vendor's log has it. */
export function readChanges(session: ProviderSession, run: LeasedRun): Promise<Change[]> {
  const until = Temporal.Instant.fromEpochMilliseconds(run.startedAt.getTime());
  const since = Temporal.Instant.fromEpochMilliseconds((run.changesReadTo ?? run.startedAt).getTime());
  return session.listChanges(since.subtract(OVERLAP), until);
}

/** What a change says of its request. */
type Touched = {
  externalId: string;
  personExternalId: string;
  /** As it was when it was approved. */
  approved: TimeOff | null;
  isRemoved: boolean;
  /** Its days, where the change has them. */
  spans: DayRange[];
};

function toTouched({ externalId, personExternalId, kind, request }: Change): Touched {
  const span = daysOf(request);
  return {
    externalId,
    personExternalId,
    approved: kind === "approved" ? request : null,
    isRemoved: kind === "removed",
    spans: span ? [span] : [],
  };
}

/** Looked at only because somebody asked. */
function toAsked(request: TimeOff): Touched {
  const { externalId, personExternalId } = request;
  const span = daysOf(request);
  return { externalId, personExternalId, approved: null, isRemoved: false, spans: span ? [span] : [] };
}

/** Rows of the overlap were seen before: what they say agrees with the ledger then. */
function isNews(touched: Touched, known: TimeOff | undefined): boolean {
  if (touched.isRemoved) return known !== undefined;
  if (!touched.approved || !known) return true;
  return (
    JSON.stringify(touched.approved.span) !== JSON.stringify(known.span) || touched.approved.policy !== known.policy
  );
}

/**
 * The days of every touched request, as they are and as the ledger has them: those within the window, and of what lies
 * outside the first one, which tells as much.
 */
function rangesToAsk(news: Touched[], known: Map<string, TimeOff>, window: DayRange): DayRange[] {
  const spans = news.flatMap((touched) => {
    const before = known.get(touched.externalId);
    const span = before && daysOf(before);
    return span ? [...touched.spans, span] : touched.spans;
  });
  const clipped = spans.map((span) => clip(span, window)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: DayRange[] = [];
  for (const span of clipped) {
    const last = merged.at(-1);
    if (last && countDays(last.until, span.from) <= NEAR_DAYS)
      last.until = span.until > last.until ? span.until : last.until;
    else merged.push({ ...span });
  }
  return merged;
}

/** Null when the vendor gave no days. An open-ended request is asked for by its first day. */
function daysOf({ span }: TimeOff): DayRange | null {
  if (span.kind === "open_ended") return { from: span.startDate, until: span.startDate };
  return span.startDate && span.endDate ? { from: span.startDate, until: span.endDate } : null;
}

function clip({ from, until }: DayRange, window: DayRange): DayRange {
  if (from > window.until || until < window.from) return { from, until: from };
  return { from: from > window.from ? from : window.from, until: until < window.until ? until : window.until };
}

/** Whether the vendor could be asked about it. */
function hasDays({ spans }: Touched): boolean {
  return spans.length > 0;
}

async function loadKnown(connectionId: string, ids: string[]): Promise<Map<string, TimeOff>> {
  const kept = await loadRequests(pool(), connectionId, [...new Set(ids)]);
  return new Map(kept.map(({ request }) => [request.externalId, request]));
}

/**
 * Policies of which the vendor says that they are no time off. A change does not tell; of a policy that the ledger knows
 * it is clear, because working ones are not asked for.
 */
async function findWorking(session: ProviderSession, run: LeasedRun, blind: Touched[]): Promise<Set<string>> {
  const named = new Set(blind.flatMap(({ approved }) => approved?.policy ?? []));
  const { rows } = await pool().query("SELECT name FROM policy WHERE connection_id = $1 AND name = ANY($2)", [
    run.connectionId,
    [...named],
  ]);
  return rows.length === named.size ? new Set() : session.listWorkingPolicies(run.window);
}

/** Whether something is of somebody we have never seen: a new hire. */
async function hasStranger(connectionId: string, seen: { personExternalId: string }[]): Promise<boolean> {
  const ids = [...new Set(seen.map((entry) => entry.personExternalId))];
  const { rows } = await pool().query(
    "SELECT count(*)::int AS known FROM person WHERE connection_id = $1 AND external_id = ANY($2)",
    [connectionId, ids],
  );
  return rows[0].known !== ids.length;
}

/** Of more people than this it is no less work to ask for everyone. */
const ASK_AT_MOST = 100;

/**
 * Who of those whose requests are missing is hidden by the vendor: inactive, but not terminated. People become so
 * between two sweeps, so whoever we take for active is asked for.
 */
async function findHidden(
  session: ProviderSession,
  connectionId: string,
  { missing, people }: { missing: Touched[]; people: ProviderPerson[] | null },
): Promise<Set<string>> {
  const ids = [...new Set(missing.map((touched) => touched.personExternalId))];
  if (people) return hiddenAmong(people);
  const { rows } = await pool().query(
    "SELECT external_id FROM person WHERE connection_id = $1 AND NOT is_active AND NOT is_terminated",
    [connectionId],
  );
  const hidden = new Set(rows.map((row) => row.external_id as string));
  const doubtful = ids.filter((id) => !hidden.has(id));
  if (doubtful.length === 0) return hidden;
  const asked = await session.listPeople(doubtful.length <= ASK_AT_MOST ? doubtful : undefined);
  return new Set([...hidden, ...hiddenAmong(asked)]);
}

function hiddenAmong(people: ProviderPerson[]): Set<string> {
  return new Set(
    people.filter((person) => !person.isActive && !person.isTerminated).map((person) => person.externalId),
  );
}
