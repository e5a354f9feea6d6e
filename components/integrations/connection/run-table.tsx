import { RunRow } from "@/components/integrations/connection/run-row";
import { Table, TableBody, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Run } from "@/lib/connections/run-schemas";

type Props = {
  connectionId: string;
  runs: Run[];
  /** Other ones are on their way. */
  isBusy: boolean;
};

export function RunTable({ connectionId, runs, isBusy }: Props) {
  return (
    <div aria-busy={isBusy}>
      <Table label="Runs">
        <TableHeader>
          <TableRow>
            <TableHead>Run</TableHead>
            <TableHead>Result</TableHead>
            <TableHead className="hidden text-right sm:table-cell">Took</TableHead>
            <TableHead className="text-right">When</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {runs.map((run) => (
            <RunRow key={run.id} connectionId={connectionId} run={run} />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
