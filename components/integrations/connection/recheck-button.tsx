import { RefreshCw } from "lucide-react";
import type { Rechecks } from "@/components/integrations/connection/use-rechecks";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { LedgerRequest } from "@/lib/connections/ledger-schemas";
import type { Recheck } from "@/lib/connections/recheck-schemas";

/** Asks about one request again, and says beside it what came of it. */
export function RecheckButton({ request, rechecks }: { request: LedgerRequest; rechecks: Rechecks }) {
  const answer = rechecks.of(request.externalId);
  const isBusy = rechecks.isSending(request.externalId) || answer?.result === null;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2">
      <span role="status" className="text-pretty text-muted-foreground text-sm">
        {answer && <Words answer={answer} />}
      </span>
      <Button variant="ghost" size="sm" className="-my-1" isBusy={isBusy} onClick={() => rechecks.ask(request)}>
        <RefreshCw aria-hidden="true" />
        Re-check<span className="sr-only">{` the request of ${request.personName}, ${request.externalId}`}</span>
      </Button>
    </div>
  );
}

function Words({ answer: { askedAt, result, problem } }: { answer: Recheck }) {
  if (problem) return `${problem.message} We ask again by ourselves.`;
  if (result === null) return "Asking HiBob…";
  return (
    <>
      {RESULTS[result]} Checked <Time value={askedAt} />.
    </>
  );
}

const RESULTS: Record<NonNullable<Recheck["result"]>, string> = {
  unchanged: "Still so in HiBob.",
  changed: "Changed, and up to date now.",
  gone: "HiBob doesn’t have it any more.",
  hidden: "HiBob hides it, because the person is inactive. It stays as it was.",
};
