"use client";

import { DEFAULT_MONTHS } from "@/components/integrations/connect/connect-values";
import { useChangeWindow } from "@/components/integrations/connection/use-change-window";
import { countOf } from "@/components/integrations/words";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { Connection } from "@/lib/connections/schemas";
import { addMonths } from "@/lib/time";

type Props = { connection: Connection; isAdmin: boolean; today: string };

/** What will go wrong unless somebody acts, with the buttons that act. */
export function WarningBanner({ connection, isAdmin, today }: Props) {
  const change = useChangeWindow(connection);
  const [warning] = connection.warnings;
  if (!warning) return null;
  // A window that is over goes on from today: from its own end it might still be over.
  const from = connection.syncUntil > today ? connection.syncUntil : today;
  const months = countOf(DEFAULT_MONTHS, "month");
  return (
    <Alert
      variant="warning"
      title={warning.message}
      action={
        isAdmin && (
          <>
            <Button
              isBusy={change.isPending && "syncUntil" in change.variables}
              onClick={() => change.mutate({ syncUntil: addMonths(from, DEFAULT_MONTHS) })}
            >
              Move it on {months}
            </Button>
            <Button
              isBusy={change.isPending && "rollingMonths" in change.variables}
              onClick={() => change.mutate({ rollingMonths: DEFAULT_MONTHS })}
            >
              Always {months} ahead
            </Button>
          </>
        )
      }
      className="mb-6"
    >
      {change.error?.message ?? (isAdmin ? null : "An admin of your organization can change it.")}
    </Alert>
  );
}
