import { isDeepStrictEqual } from "node:util";
import { rawName } from "@/e2e/convergence/beliefs";
import { decide, expectLedger, isOutside, type Line } from "@/e2e/convergence/oracle";
import { countLines, type StoredLine } from "@/e2e/convergence/read";
import type { World } from "@/e2e/convergence/world";
import type { TimeOffRequest } from "@/e2e/hibob/state/model";
import { getConnection } from "@/lib/connections/service";

/** The product broke a law. The message says what is and what should be. */
export class Broken extends Error {
  override readonly name = "Broken";
}

type Lines = Map<string, StoredLine>;

/**
 * After a good run: schedule and ledger are what HiBob's truth and the admin's acts make of it.
 * @throws Broken
 */
export function verifyTruth(world: World, lines: Lines, kind: "poll" | "sweep"): void {
  const expected = expectLedger(world.company, world.beliefs);
  const problems: string[] = [];
  for (const [id, line] of expected) {
    const actual = lines.get(id);
    if (!actual || !isSame(actual, line)) problems.push(`${id} should be ${show(line)}, but is ${show(actual)}`);
  }
  for (const [id, actual] of lines) {
    if (expected.has(id)) continue;
    if (!isTolerable(world, world.company.state.requests.get(Number(id)), { actual, kind })) {
      problems.push(`${id} should not be there, but is ${show(actual)}`);
    }
  }
  for (const id of world.beliefs.mustStay) {
    const isThere =
      lines.has(String(id)) || !world.beliefs.isHidden(world.company.state.requests.get(id)?.personId ?? "");
    if (!isThere) problems.push(`${id} should have stayed: its person is only inactive`);
  }
  if (problems.length > 0) throw new Broken(`After a good ${kind}:\n  ${problems.join("\n  ")}`);
}

/** Rows that HiBob's truth does not ask for, and why they may be there. Each case is as narrow as what HiBob hides. */
function isTolerable(
  world: World,
  request: TimeOffRequest | undefined,
  { actual, kind }: { actual: Line; kind: "poll" | "sweep" },
): boolean {
  const { beliefs, company } = world;
  if (!request || !beliefs.everApproved.has(request.id)) return false;
  // Listed beside the request in its place, and told apart from it: only where this reading is played.
  const isListed = request.status === "replaced" && world.setup.switches.replacedInWhosOut === "listed";
  if (isListed && (actual.reason === "superseded" || isReplacedOutside(world, request))) return true;
  // A change of a request outside of the window was seen by a poll. The next sweep does not ask for those days.
  if (kind === "poll" && actual.event === null && isOutside(request, beliefs)) return true;
  if (!beliefs.isHidden(request.personId)) return false;
  // HiBob hides people who are inactive: what it said of them before may be out of date, but is placed rightly.
  const policy = company.policies.find(({ name }) => name === request.policyName);
  if (!policy) return false;
  const names = [rawName(policy, true), rawName(policy, false), ...(beliefs.oldNames.get(policy.name) ?? [])];
  return actual.reason === "superseded" || names.some((name) => isSame(actual, decide(request, beliefs, name)));
}

/** Nothing that HiBob shows of the window tells that the request was replaced. */
function isReplacedOutside(world: World, { id }: TimeOffRequest): boolean {
  const heirs = [...world.company.state.requests.values()].filter((other) => other.previousRequestId === id);
  return heirs.every((heir) => isOutside(heir, world.beliefs));
}

/**
 * After every step that can write here, whatever happened: no event without an approval, no event of a working policy,
 * and counts that are those of the ledger.
 * @returns the connection's status
 * @throws Broken
 */
export async function verifyAlways(world: World, lines: Lines): Promise<string> {
  const { company, beliefs, organizationId, connectionId } = world;
  for (const [id, { event, outcome }] of lines) {
    const request = company.state.requests.get(Number(id));
    if ((event !== null) !== (outcome === "synced"))
      throw new Broken(`${id} is ${outcome} and has ${event ? "an" : "no"} event.`);
    if (!event) continue;
    if (!request || !beliefs.everApproved.has(request.id))
      throw new Broken(`${id} is an event and was never approved.`);
    const policy = company.policies.find(({ name }) => name === request.policyName);
    const isProvable = !beliefs.everAway.has(request.personId);
    if (policy?.activity === "workTime" && isProvable)
      throw new Broken(`${id} is an event, but ${policy.name} is a working policy.`);
  }
  const { counts, status, firstSyncedAt, progress } = await getConnection(organizationId, connectionId);
  // The first load counts at its end; on its way it shows what it has.
  if (firstSyncedAt === null && progress !== null) return status;
  const { attention: _, ...shown } = counts;
  const own = countLines(lines);
  if (!isDeepStrictEqual(shown, own)) throw new Broken(`The counts say ${show(shown)}, the ledger ${show(own)}.`);
  if (own.requests !== own.synced + own.skipped + own.unmatched + own.failed)
    throw new Broken(`The sum is wrong: ${show(own)}`);
  return status;
}

/** @throws Broken when anything at all was written between the two readings */
export function verifyUntouched(before: Lines, after: Lines, why: string): void {
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (isDeepStrictEqual(before.get(id), after.get(id))) continue;
    throw new Broken(`${why}, but ${id} was ${show(before.get(id))} and is ${show(after.get(id))}.`);
  }
}

function isSame({ outcome, reason, event }: Line, line: Line): boolean {
  return isDeepStrictEqual({ outcome, reason, event }, line);
}

function show(value: object | undefined): string {
  if (value === undefined) return "absent";
  if (!("outcome" in value)) return JSON.stringify(value);
  const { outcome, reason, event } = value as Line;
  const times = event && { ...event, startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) };
  return `${outcome}${reason ? ` (${reason})` : ""}${times ? ` ${JSON.stringify(times)}` : ""}`;
}
