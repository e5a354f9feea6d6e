import type { ReactNode } from "react";
import { CheckList } from "@/components/integrations/connect/check-list";
import { CHECK_WORDS } from "@/components/integrations/connect/check-row";
import { CHECK_IDS, type TestState } from "@/components/integrations/connect/test-state";
import { useIsSlow } from "@/components/integrations/connect/use-slow";
import { Button } from "@/components/ui/button";
import type { Check, CheckId } from "@/lib/connections/preflight-schemas";

type Props = {
  name: string;
  test: TestState;
  /** What is typed now is not what was tested. */
  isOutdated: boolean;
  isInert: boolean;
  disabledReason: string | null;
  onCheckAgain: (id: CheckId) => void;
  /** What went wrong with the test as a whole. */
  children: ReactNode;
};

/** The button that tests, and each check as it comes. */
export function ConnectionChecks({ name, test, isOutdated, isInert, disabledReason, onCheckAgain, children }: Props) {
  const isTesting = test.asking.length > 0;
  const isSlow = useIsSlow(isTesting || test.isCounting, test.told);
  const checks = CHECK_IDS.flatMap((id) => test.checks[id] ?? []);
  const note = isSlow
    ? `${name} is slow to answer. We keep waiting, for at most 40 s.`
    : isOutdated
      ? "You changed something since this test. Test again to see what is so now."
      : `Asks ${name}. Stores nothing.`;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button
          type="submit"
          disabled={isInert}
          isBusy={isTesting && test.isCounting}
          disabledReason={disabledReason}
          className="disabled:opacity-100"
        >
          Test connection
        </Button>
        <p role="status" className="min-w-48 flex-1 text-muted-foreground text-sm text-pretty">
          {note}
        </p>
      </div>
      <p role="status" className="sr-only">
        {isTesting ? lastWords(test, checks) : checks.length > 0 && summary(checks)}
      </p>
      {children}
      <CheckList
        result={{ checks, missingAgents: test.missingAgents }}
        asking={test.asking}
        onCheckAgain={onCheckAgain}
      />
    </div>
  );
}

function lastWords({ told }: TestState, checks: Check[]): string {
  const last = checks.at(-1);
  return told > 0 && last ? `${last.title}: ${CHECK_WORDS[last.status]}.` : "Testing.";
}

function summary(checks: Check[]): string {
  const count = (status: Check["status"]) => checks.filter((check) => check.status === status).length;
  return `Test finished: ${count("passed")} passed, ${count("warning")} with a warning, ${count("failed")} failed.`;
}
