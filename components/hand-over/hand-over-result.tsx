import { type UseFormReturn, useWatch } from "react-hook-form";
import { CheckList, CheckListSkeleton } from "@/components/integrations/connect/check-list";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/cn";
import type { HandOverTest } from "@/lib/connections/hand-over-schemas";

type Values = { serviceUserId: string; token: string };
type Props = {
  form: UseFormReturn<Values>;
  tested: { values: Values; result: HandOverTest } | undefined;
  isTesting: boolean;
  name: string;
};

/** What the last test found, in numbers: nobody's name is in it. */
export function HandOverResult({ form, tested, isTesting, name }: Props) {
  const values = useWatch({ control: form.control });
  const isOutdated =
    tested !== undefined &&
    (tested.values.serviceUserId !== values.serviceUserId?.trim() || tested.values.token !== values.token?.trim());
  return (
    <>
      <p role="status" className="sr-only">
        {isTesting ? "Testing." : tested && summary(tested.result)}
      </p>
      {isTesting && <CheckListSkeleton />}
      {!isTesting && tested && (
        <div className="grid gap-4 border-t pt-5">
          {isOutdated && (
            <Alert variant="warning" title="You changed something since this test">
              Test again to see what is so now.
            </Alert>
          )}
          <div className={cn("grid gap-4", isOutdated && "opacity-70")}>
            <CheckList result={{ checks: tested.result.checks, missingAgents: [] }} />
            {tested.result.ok && (
              <p className="rounded-md border bg-background p-3 text-pretty">
                {name} shows {countOf(tested.result.counts.people, "person", "people")} and{" "}
                {countOf(tested.result.counts.requests, "approved request")}, of which{" "}
                {countOf(tested.result.counts.events, "would go", "would go")} on the schedule.
              </p>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function summary(result: HandOverTest): string {
  const count = (status: string) => result.checks.filter((check) => check.status === status).length;
  return `Test finished: ${count("passed")} passed, ${count("warning")} with a warning, ${count("failed")} failed.`;
}
