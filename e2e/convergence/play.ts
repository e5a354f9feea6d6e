import { enterCredentials, playAdmin } from "@/e2e/convergence/admin-steps";
import { playAccess, playPeople, playRequest } from "@/e2e/convergence/hibob-steps";
import type { History, RunStep, Step } from "@/e2e/convergence/history";
import { readLines } from "@/e2e/convergence/read";
import { playRun, type RunEnd } from "@/e2e/convergence/run-steps";
import { Broken, verifyAlways, verifyTruth, verifyUntouched } from "@/e2e/convergence/verify";
import { openWorld, type World } from "@/e2e/convergence/world";
import { changeConnection, getConnection } from "@/lib/connections/service";

/**
 * Plays one history to its end, when HiBob is quiet and well again, and checks the laws of conservation and
 * convergence. `say` hears each step in words.
 * @throws Broken
 */
export async function playHistory(history: History, say: (line: string) => void): Promise<void> {
  const world = await openWorld(history.setup);
  if (history.setup.isSynced) await goodRun(world, "sweep", say);
  for (const step of history.steps) {
    const words = await playStep(world, step, say);
    if (words === null) continue;
    say(words);
  }
  await endWell(world, say);
}

/**
 * Histories fly by, many of them in one process, with more refusals in ten seconds than HiBob would bear. What the breaker
 * does about those has tests of its own, so here every step finds it as after a quiet minute.
 */
function forgetRefusals(): void {
  Object.assign(globalThis, { rosterlineHibobBreakers: undefined });
}

async function playStep(world: World, step: Step, say: (line: string) => void): Promise<string | null> {
  forgetRefusals();
  switch (step.do) {
    case "poll":
    case "sweep": {
      say(`${step.do} begins ${JSON.stringify({ faults: step.faults, trouble: step.trouble?.kind })}`);
      return tell(await run(world, step, say));
    }
    case "hire":
    case "email":
    case "terminate":
    case "deactivate":
    case "rehire":
      return playPeople(world, step);
    case "renamePolicy":
    case "permission":
    case "rotate":
    case "revoke":
      return playAccess(world, step);
    case "credentials":
    case "pause":
    case "resume":
    case "link":
    case "unlink":
    case "ignore":
    case "unignore":
    case "rule":
    case "until":
    case "agent":
    case "leave":
    case "return":
    case "remove": {
      const words = await playAdmin(world, step);
      await verifyAlways(world, await readLines(world.connectionId));
      return words;
    }
    default: {
      const words = playRequest(world, step);
      for (const { request } of world.company.truth()) world.beliefs.everApproved.add(request.id);
      return words;
    }
  }
}

function run(world: World, step: RunStep, say: (line: string) => void, confirm?: string): Promise<RunEnd | null> {
  forgetRefusals();
  const meanwhile = async (steps: Step[]) => {
    for (const inner of steps) say(`  meanwhile: ${(await playStep(world, inner, say)) ?? "nothing"}`);
  };
  return playRun(world, step, meanwhile, confirm);
}

/** Faults end, permissions and credentials are put right, what is held is let through, and a sweep completes. */
async function endWell(world: World, say: (line: string) => void): Promise<void> {
  const { company, beliefs, organizationId, connectionId, setup } = world;
  // What was not seen without a permission is not news to a poll.
  const { seeWhosOut, seePrivate, basicInfo, email } = company.permissions;
  if (!(seeWhosOut && seePrivate && basicInfo && email)) beliefs.isPollBlind = true;
  Object.assign(company.permissions, {
    seeWhosOut: true,
    seePrivate: true,
    basicInfo: true,
    email: true,
    lifecycle: setup.seesLifecycle,
  });
  await changeConnection(organizationId, connectionId, { paused: false });
  // Good ones that are in use stay: to test them again costs as much as two runs.
  forgetRefusals();
  const { status } = await getConnection(organizationId, connectionId);
  const needsThem = status === "action_needed" || world.isTokenStale;
  if (needsThem && !(await enterCredentials(world))) throw new Broken("Good credentials are refused.");
  say("all is well again");
  await goodRun(world, "poll", say);
  const { lines } = await goodRun(world, "sweep", say);
  verifyTruth(world, lines, "sweep");
  const again = await goodRun(world, "sweep", say);
  const { added, changed, removed } = again.counts ?? {};
  if (added !== 0 || changed !== 0 || removed !== 0)
    throw new Broken(`A second sweep changed something: ${tell(again)}`);
  verifyUntouched(lines, again.lines, "A second sweep has nothing to do");
  const inactive = company.people.filter(({ isActive }) => !isActive);
  if (inactive.length === 0) return;
  // Now HiBob shows everybody, and nothing is left to be tolerated.
  for (const { id } of inactive) company.rehire(id);
  beliefs.mustStay.clear();
  say("everybody is back");
  const last = await goodRun(world, "sweep", say);
  verifyTruth(world, last.lines, "sweep");
}

async function goodRun(world: World, kind: "poll" | "sweep", say: (line: string) => void): Promise<RunEnd> {
  const step: RunStep = { do: kind, faults: [], trouble: null };
  let end = await run(world, step, say);
  if (end?.status === "held") {
    say(`${tell(end)}: an admin lets it through`);
    end = await run(world, { ...step, do: "sweep" }, say, end.id);
  }
  if (end?.status !== "succeeded") throw new Broken(`HiBob is well, but the run is not: ${tell(end)}`);
  say(tell(end));
  return end;
}

function tell(end: RunEnd | null): string {
  if (!end) return "no run: the connection is paused";
  const { added, changed, removed, events } = end.counts ?? {};
  const counts = end.counts ? ` +${added} ~${changed} -${removed}, ${events} events` : "";
  return `${end.kind} ${end.status}${counts}${end.error ? ` (${end.error})` : ""}`;
}
