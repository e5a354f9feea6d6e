import type { PreflightResult } from "@/lib/connections/preflight-schemas";
import type { Day, DayRange, ProviderPerson, TimeOff, WindowPiece } from "@/lib/integrations/types";
import type { AgentRow } from "@/lib/sync/coverage";
import { type Decision, decide } from "@/lib/sync/decide";

type Preview = NonNullable<PreflightResult["preview"]>;

/** What a request counted for, as long as a later piece may bring it again; `endDate` null where no end is known. */
type Counted = { policy: string; decision: Decision; endDate: Day | null };

const SUPERSEDED: Decision = { outcome: "skipped", reason: "superseded" };
/** Policies named in an answer. */
const NAMED = 50;

/**
 * Counts what a sync would do, piece by piece, with people matched by email. Only requests that reach beyond a piece
 * are remembered, because the last copy of a request counts: memory does not grow with the window. A replaced request
 * that a vendor still lists stands beside the one in its place.
 */
export class PreviewCount {
  private readonly sum = { requests: 0, events: 0, unmatched: 0 };
  private readonly skipped = new Map<string, number>();
  private readonly policies = new Map<string, { requests: number; events: number }>();
  private readonly agents: Map<string, AgentRow | null>;
  private readonly reaching = new Map<string, Counted>();

  constructor(
    people: ProviderPerson[],
    agents: AgentRow[],
    private readonly window: DayRange,
  ) {
    const byEmail = new Map(agents.map((agent) => [agent.email, agent]));
    this.agents = new Map(people.map(({ externalId, email }) => [externalId, byEmail.get(email ?? "") ?? null]));
  }

  add({ range, requests }: WindowPiece): void {
    const replaced = new Set(requests.map(({ previousExternalId }) => previousExternalId));
    for (const [externalId, counted] of this.reaching) {
      if (replaced.has(externalId)) this.replace(counted, SUPERSEDED);
      if (counted.endDate !== null && counted.endDate < range.from) this.reaching.delete(externalId);
    }
    for (const request of requests) {
      const { externalId, policy, span } = request;
      const before = this.reaching.get(externalId);
      if (before) this.count(before, -1);
      const endDate = "endDate" in span ? span.endDate : null;
      const counted = { policy, decision: this.decide(request, replaced.has(externalId)), endDate };
      this.count(counted, 1);
      if (endDate === null || endDate > range.until) this.reaching.set(externalId, counted);
    }
  }

  get preview(): Preview {
    const policies = [...this.policies].map(([name, counts]) => ({ name, ...counts }));
    return {
      ...this.sum,
      skipped: Object.fromEntries([...this.skipped].filter(([, count]) => count > 0)),
      policies: policies
        .filter(({ requests }) => requests > 0)
        .toSorted(byRequests)
        .slice(0, NAMED),
    };
  }

  private decide(request: TimeOff, isSuperseded: boolean): Decision {
    const agent = this.agents.get(request.personExternalId) ?? null;
    const person = { id: request.personExternalId, agent, isIgnored: false };
    const policy = { eventTypeId: "", isExcluded: false };
    return decide(request, { person, policy, window: this.window, isSuperseded });
  }

  private replace(counted: Counted, decision: Decision): void {
    this.count(counted, -1);
    counted.decision = decision;
    this.count(counted, 1);
  }

  private count({ policy, decision }: Counted, change: 1 | -1): void {
    const { sum, skipped } = this;
    const ofPolicy = this.policies.get(policy) ?? { requests: 0, events: 0 };
    this.policies.set(policy, ofPolicy);
    sum.requests += change;
    ofPolicy.requests += change;
    if (decision.outcome === "synced") {
      sum.events += change;
      ofPolicy.events += change;
    } else if (decision.outcome === "unmatched") sum.unmatched += change;
    else skipped.set(decision.reason, (skipped.get(decision.reason) ?? 0) + change);
  }
}

function byRequests(a: { name: string; requests: number }, b: { name: string; requests: number }): number {
  return b.requests - a.requests || a.name.localeCompare(b.name, "en");
}
