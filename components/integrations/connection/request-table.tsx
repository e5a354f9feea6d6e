import { RequestRow } from "@/components/integrations/connection/request-row";
import type { Rechecks } from "@/components/integrations/connection/use-rechecks";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { LedgerRequest } from "@/lib/connections/ledger-schemas";

type Props = {
  requests: LedgerRequest[];
  /** Other ones are on their way. */
  isBusy: boolean;
  /** Null for whoever may not ask about one again. */
  rechecks: Rechecks | null;
  /** Shows the requests of one person alone; null while it does. */
  onPerson: ((personId: string) => void) | null;
};

export function RequestTable({ requests, isBusy, rechecks, onPerson }: Props) {
  return (
    <div aria-busy={isBusy}>
      <Table label="Requests">
        <TableHeader>
          <TableRow>
            <TableHead className="w-2/5">Request</TableHead>
            <TableHead>What happened</TableHead>
            <TableHead className="hidden text-right lg:table-cell">Last seen</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {requests.map((request) => (
            <RequestRow key={request.externalId} request={request} rechecks={rechecks} onPerson={onPerson} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
