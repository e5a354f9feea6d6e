import { Temporal } from "temporal-polyfill";
import { pool } from "@/lib/db";
import type { Change, DayRange, ProviderPerson, ProviderSession, TimeOff } from "@/lib/integrations/types";
import type { LeasedRun } from "@/lib/sync/lease";
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
 * its days. People whom the vendor hides (inactive, not terminated) are the exception: of them there is no
 * better word than the change itself.
 *
 * @returns null when nothing is new
 */
export async function poll(session: ProviderSession, run: LeasedRun): Promise<Findings | null> {
  const until = Temporal.Instant.fromEpochMilliseconds(run.startedAt.getTime());
  const since = Temporal.Instant.fromEpochMilliseconds((run.changesReadTo ?? run.startedAt).getTime()).subtract(
    OVERLAP,
  );
  const changes = await session.listChanges(since, until);
  if (changes.length === 0) return null;

  const known = await loadKnown(run.connectionId, changes);
  const news = changes.map(toTouched).filter((touched) => isNews(touched, known.get(touched.externalId)));
  if (news.length === 0) return null;

  const current = await session.listDays(rangesToAsk(news, known, run.window));
  const truth = new Map(current.map((request) => [request.externalId, request]));
  // Should the vendor still list a request beside the one that replaced it, the removal is right.
  const replaced = new Set(current.flatMap((request) => [request.previousExternalId, request.originalExternalId]));
  const timeOffPolicies = await loadPolicyNames(run.connectionId);
  // Changes do not tell home office from time off: only of a policy that who's out has shown can we be sure.
  const isTimeOff = ({ approved }: Touched) => approved !== null && timeOffPolicies.has(approved.policy);
  // It should be out and is not, although nobody removed it: perhaps its person became inactive since we last asked.
  const isDoubtful = news.some(
    (touched) =>
      !touched.isRemoved &&
      !truth.has(touched.externalId) &&
      (known.has(touched.externalId) ||
        (isTimeOff(touched) && touched.spans.some((span) => overlaps(span, run.window)))),
  );
  const asksPeople = isDoubtful || (await hasStranger(run.connectionId, changes));
  const people = asksPeople ? await session.listPeople() : null;
  const hidden = await loadHidden(run.connectionId, people);
  const timeOff = news.flatMap((touched) => {
    const now = truth.get(touched.externalId);
    if (now && !(touched.isRemoved && replaced.has(touched.externalId))) return [now];
    const isBlind = hidden.has(touched.personExternalId) || !touched.spans.some((span) => overlaps(span, run.window));
    const lastWord = (isTimeOff(touched) ? touched.approved : known.get(touched.externalId)) ?? null;
    return isBlind && !touched.isRemoved && lastWord ? [lastWord] : [];
  });
  return { people, timeOff, scope: news.map((touched) => touched.externalId) };
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

/** Rows of the overlap were seen before: what they say agrees with the ledger then. */
function isNews(touched: Touched, known: TimeOff | undefined): boolean {
  if (touched.isRemoved) return known !== undefined;
  if (!touched.approved || !known) return true;
  return (
    JSON.stringify(touched.approved.span) !== JSON.stringify(known.span) || touched.approved.policy !== known.policy
  );
}

/** The days of every touched request, as they are and as the ledger has them, within the window. */
function rangesToAsk(news: Touched[], known: Map<string, TimeOff>, window: DayRange): DayRange[] {
  const spans = news.flatMap((touched) => {
    const before = known.get(touched.externalId);
    const span = before && daysOf(before);
    return span ? [...touched.spans, span] : touched.spans;
  });
  const clipped = spans
    .filter((span) => overlaps(span, window))
    .map(({ from, until }) => ({
      from: from > window.from ? from : window.from,
      until: until < window.until ? until : window.until,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
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

function overlaps(span: DayRange, window: DayRange): boolean {
  return span.from <= window.until && span.until >= window.from;
}

async function loadKnown(connectionId: string, changes: Change[]): Promise<Map<string, TimeOff>> {
  const ids = [...new Set(changes.map((change) => change.externalId))];
  const { rows } = await pool().query(
    "SELECT external_id, facts FROM request WHERE connection_id = $1 AND external_id = ANY($2)",
    [connectionId, ids],
  );
  return new Map(rows.map((row) => [row.external_id, row.facts as TimeOff]));
}

/** Policies that are time off: working ones are not asked for, so that the ledger never names them. */
async function loadPolicyNames(connectionId: string): Promise<Set<string>> {
  const { rows } = await pool().query("SELECT name FROM policy WHERE connection_id = $1", [connectionId]);
  return new Set(rows.map((row) => row.name as string));
}

/** Whether a change is of somebody we have never seen: a new hire. */
async function hasStranger(connectionId: string, changes: Change[]): Promise<boolean> {
  const ids = [...new Set(changes.map((change) => change.personExternalId))];
  const { rows } = await pool().query(
    "SELECT count(*)::int AS known FROM person WHERE connection_id = $1 AND external_id = ANY($2)",
    [connectionId, ids],
  );
  return rows[0].known !== ids.length;
}

async function loadHidden(connectionId: string, people: ProviderPerson[] | null): Promise<Set<string>> {
  if (people)
    return new Set(
      people.filter((person) => !person.isActive && !person.isTerminated).map((person) => person.externalId),
    );
  const { rows } = await pool().query(
    "SELECT external_id FROM person WHERE connection_id = $1 AND NOT is_active AND NOT is_terminated",
    [connectionId],
  );
  return new Set(rows.map((row) => row.external_id as string));
}
