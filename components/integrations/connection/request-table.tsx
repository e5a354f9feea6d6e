import { RequestRow } from "@/components/integrations/connection/request-row";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { LedgerRequest } from "@/lib/connections/ledger-schemas";

type Props = {
  requests: LedgerRequest[];
  /** Other ones are on their way. */
  isBusy: boolean;
  /** Shows the requests of one person alone; null while it does. */
  onPerson: ((personId: string) => void) | null;
};

export function RequestTable({ requests, isBusy, onPerson }: Props) {
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
            <RequestRow key={request.externalId} request={request} onPerson={onPerson} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
