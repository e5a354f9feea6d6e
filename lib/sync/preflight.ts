import type { Check, CheckId, PreflightResult } from "@/lib/connections/preflight-schemas";
import type { DayRange, Finding, ProviderPerson } from "@/lib/integrations/types";
import { type Coverage, compareWithAgents, loadAgents } from "@/lib/sync/coverage";
import { PreviewCount } from "@/lib/sync/preview";

/** A check that a test tells while it goes on, and whom nobody covers where it is about that. */
export type Told = { check: Check; missingAgents?: PreflightResult["missingAgents"] };

const ORDER: CheckId[] = ["credentials", "people", "time_off", "private_time_off", "coverage"];

/**
 * Adds to the vendor's checks what only our data can say: how many agents are covered, and what would be on the
 * schedule. Writes nothing. Tells each check as soon as it is known, and returns all of them in the end.
 * @param given.only these checks were asked for; otherwise all are, and a preview is counted
 */
export async function* judge(
  organizationId: string,
  findings: AsyncIterable<Finding>,
  { window, only }: { window: DayRange; only: CheckId[] | undefined },
): AsyncGenerator<Told, PreflightResult> {
  const agents = await loadAgents(organizationId);
  const checks = new Map<CheckId, Check>();
  let people: ProviderPerson[] = [];
  let covered: Coverage | null = null;
  let count = new PreviewCount([], agents, window);
  for await (const finding of findings) {
    if (finding.kind === "time_off") count.add(finding.piece);
    else if (finding.kind === "check") {
      checks.set(finding.check.id, finding.check);
      yield { check: finding.check };
    } else {
      people = finding.people;
      count = new PreviewCount(people, agents, window);
      covered = compareWithAgents(people, { agents, isReadable: checks.get("people")?.status !== "failed" });
      checks.set("coverage", covered.check);
      yield covered;
    }
  }
  if (covered === null && (only === undefined || only.includes("coverage"))) {
    covered = compareWithAgents([], { agents, isReadable: false });
    checks.set("coverage", covered.check);
    yield covered;
  }
  const told = ORDER.flatMap((id) => checks.get(id) ?? []);
  const matched = covered?.matched ?? 0;
  return {
    ok:
      told.every(({ status }) => status !== "failed") &&
      (only !== undefined || checks.get("time_off")?.status === "passed"),
    checks: told,
    people: only ? null : { visible: people.length, matched, unmatched: people.length - matched },
    missingAgents: covered?.missingAgents ?? [],
    preview: only ? null : count.preview,
  };
}

/** The same at once. */
export async function judgeAll(
  organizationId: string,
  findings: AsyncIterable<Finding>,
  window: DayRange,
): Promise<PreflightResult> {
  const telling = judge(organizationId, findings, { window, only: undefined });
  for (;;) {
    const told = await telling.next();
    if (told.done) return told.value;
  }
}
