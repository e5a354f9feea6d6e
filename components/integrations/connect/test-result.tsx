import { ListChecks } from "lucide-react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { CheckList, CheckListSkeleton } from "@/components/integrations/connect/check-list";
import type { ConnectValues } from "@/components/integrations/connect/connect-values";
import { Preview } from "@/components/integrations/connect/preview";
import type { Tested } from "@/components/integrations/connect/use-connect-form";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/cn";
import type { PreflightResult } from "@/lib/connections/schemas";

type Props = {
  form: UseFormReturn<ConnectValues>;
  tested: Tested | undefined;
  isTesting: boolean;
  name: string;
};

/** What the last test found, and what connecting would do. */
export function TestResult({ form, tested, isTesting, name }: Props) {
  const values = useWatch({ control: form.control });
  const isOutdated =
    tested !== undefined &&
    (tested.values.serviceUserId !== values.serviceUserId?.trim() ||
      tested.values.token !== values.token?.trim() ||
      tested.values.end !== values.end ||
      (values.end === "date" ? tested.values.syncUntil !== values.syncUntil : tested.values.months !== values.months));
  return (
    <>
      <p role="status" className="sr-only">
        {isTesting ? "Testing." : tested && summary(tested.result)}
      </p>
      {isTesting && <CheckListSkeleton />}
      {!isTesting && !tested && (
        <div className="flex items-start gap-3 text-muted-foreground">
          <ListChecks className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <p className="text-pretty">
            Test connection shows here what {name} lets Rosterline see, and what would go on the schedule.
          </p>
        </div>
      )}
      {!isTesting && tested && (
        <>
          {isOutdated && (
            <Alert variant="warning" title="You changed something since this test">
              Test again to see what is so now.
            </Alert>
          )}
          <div className={cn("grid gap-5", isOutdated && "opacity-70")}>
            <CheckList result={tested.result} />
            {tested.result.ok && <Preview result={tested.result} />}
          </div>
        </>
      )}
    </>
  );
}

function summary(result: PreflightResult): string {
  const count = (status: string) => result.checks.filter((check) => check.status === status).length;
  return `Test finished: ${count("passed")} passed, ${count("warning")} with a warning, ${count("failed")} failed.`;
}
