import { CheckRow } from "@/components/integrations/connect/check-row";
import { MissingAgents } from "@/components/integrations/connect/missing-agents";
import { CHECK_IDS } from "@/components/integrations/connect/test-state";
import type { CheckId, PreflightResult } from "@/lib/connections/preflight-schemas";

type Props = {
  /** What is known so far. */
  result: Pick<PreflightResult, "checks" | "missingAgents">;
  /** Of a test that goes on: what is asked now. Then every check has its row from the start, so that nothing jumps. */
  asking?: CheckId[];
  /** Asks about one check again; without it no check can be. */
  onCheckAgain?: (id: CheckId) => void;
};

/** Each check of a test: what was found, and what to do where something is to be done. */
export function CheckList({ result, asking, onCheckAgain }: Props) {
  const known = new Map(result.checks.map((check) => [check.id, check]));
  const ids = asking ? CHECK_IDS : result.checks.map(({ id }) => id);
  return (
    <ul aria-label="Checks" aria-busy={asking && asking.length > 0} className="grid gap-3">
      {ids.map((id) => {
        const check = known.get(id);
        return (
          <CheckRow
            key={id}
            id={id}
            check={check}
            isAsking={asking?.includes(id) ?? false}
            onCheckAgain={onCheckAgain && (() => onCheckAgain(id))}
          >
            {id === "coverage" && check && check.status !== "skipped" && (
              <MissingAgents agents={result.missingAgents} />
            )}
          </CheckRow>
        );
      })}
    </ul>
  );
}

/** All checks while they run at once: same rows, same places. */
export function CheckListSkeleton() {
  return <CheckList result={{ checks: [], missingAgents: [] }} asking={[...CHECK_IDS]} />;
}
