import { ListChecks } from "lucide-react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { type ConnectValues, DEFAULT_MONTHS, defaultSyncUntil } from "@/components/integrations/connect/connect-values";
import { Preview } from "@/components/integrations/connect/preview";
import { PreviewSkeleton } from "@/components/integrations/connect/preview-skeleton";
import type { TestState } from "@/components/integrations/connect/test-state";
import { WindowEndFields } from "@/components/integrations/window-end-fields";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type Props = {
  form: UseFormReturn<ConnectValues>;
  test: TestState;
  today: string;
  isInert: boolean;
  name: string;
  /** Counts once more what connecting would do. */
  onCount: () => void;
};

/** How far ahead to sync, and what that would put on the schedule: before anything is written. */
export function Review({ form, test, today, isInert, name, onCount }: Props) {
  const { register, formState, control, setValue } = form;
  const { errors } = formState;
  const typed = useWatch({ control });
  const { counted, isCounting, values } = test;
  const areDaysOutdated = counted !== null && values !== null && !hasSameDays(values, typed);
  return (
    <>
      <WindowEndFields
        end={typed.end ?? "date"}
        onEndChange={(next) => setValue("end", next)}
        help="The last day whose time off goes on the schedule. You can move it later."
        // With a default, so that it is there before the page reacts.
        date={{ ...register("syncUntil"), defaultValue: defaultSyncUntil(today), readOnly: isInert }}
        months={{ ...register("months"), defaultValue: String(DEFAULT_MONTHS), readOnly: isInert }}
        errors={{ syncUntil: errors.syncUntil?.message, months: errors.months?.message }}
        today={today}
        isDisabled={isInert}
      />
      {areDaysOutdated && !isCounting && (
        <Alert
          variant="warning"
          title="You chose other days since this was counted"
          action={<Button onClick={onCount}>Count again</Button>}
        />
      )}
      {isCounting && counted === null && <PreviewSkeleton />}
      {counted !== null && <Preview result={counted} isCounting={isCounting} />}
      {!isCounting && counted === null && (
        <p className="flex items-start gap-3 rounded-md border border-dashed p-4 text-muted-foreground text-pretty">
          <ListChecks className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {values === null
            ? `Test the connection first to see here what would go on the schedule. Nothing is written before you press Connect with ${name}.`
            : "Mend what failed above. Then this shows what would go on the schedule."}
        </p>
      )}
    </>
  );
}

function hasSameDays(tested: ConnectValues, typed: Partial<ConnectValues>): boolean {
  if (tested.end !== typed.end) return false;
  return tested.end === "date" ? tested.syncUntil === typed.syncUntil : tested.months === typed.months;
}
