import { OutcomeMark } from "@/components/integrations/connection/outcome-mark";
import { RecheckButton } from "@/components/integrations/connection/recheck-button";
import type { Rechecks } from "@/components/integrations/connection/use-rechecks";
import { dayRangeWords } from "@/components/integrations/day-range";
import { Marked } from "@/components/ui/marked";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { LedgerRequest } from "@/lib/connections/ledger-schemas";

type Props = {
  request: LedgerRequest;
  /** Null for whoever may not ask. */
  rechecks: Rechecks | null;
  onPerson: ((personId: string) => void) | null;
};

/** One request: whose and when, what happened, and what to do about it. */
export function RequestRow({ request, rechecks, onPerson }: Props) {
  const days = dayRangeWords(request.startDate, request.endDate);
  return (
    <TableRow data-request={request.externalId} data-outcome={request.outcome}>
      <TableCell className="align-top">
        {onPerson ? (
          <button
            type="button"
            onClick={() => onPerson(request.personId)}
            className="rounded-sm text-left font-medium hover:underline"
          >
            <span className="sr-only">Only requests of </span>
            {request.personName}
          </button>
        ) : (
          <p className="font-medium">{request.personName}</p>
        )}
        <p className="text-pretty text-sm">{[request.policy ?? "Time off", days].filter(Boolean).join(", ")}</p>
        <p className="break-all font-mono text-muted-foreground text-xs">{request.externalId}</p>
      </TableCell>
      <TableCell className="align-top">
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <OutcomeMark outcome={request.outcome} />
          {rechecks && <RecheckButton request={request} rechecks={rechecks} />}
        </div>
        <div className="grid max-w-prose gap-0.5 text-sm text-pretty">
          {request.detail ? (
            <p>
              <Marked>{request.detail}</Marked>
            </p>
          ) : (
            <p className="text-muted-foreground">On the schedule.</p>
          )}
          {request.fix && (
            <p className="text-muted-foreground">
              <Marked>{request.fix}</Marked>
            </p>
          )}
        </div>
      </TableCell>
      <TableCell className="hidden text-right align-top text-muted-foreground text-sm lg:table-cell">
        <Time value={request.lastSeenAt} />
      </TableCell>
    </TableRow>
  );
}
