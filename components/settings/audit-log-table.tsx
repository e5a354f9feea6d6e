import { cn } from "@/components/ui/cn";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { AuditEntry } from "@/lib/audit/schemas";

/** One sentence an entry. Older ones stay in sight, paler, while others are on their way. */
export function AuditLogTable({ entries, isBusy }: { entries: AuditEntry[]; isBusy: boolean }) {
  return (
    <div aria-busy={isBusy} className={cn("min-w-0", isBusy && "opacity-60")}>
      <Table label="Audit log">
        <TableHeader>
          <tr>
            <TableHead className="w-full">What</TableHead>
            <TableHead className="max-sm:hidden">From</TableHead>
            <TableHead className="text-right">When</TableHead>
          </tr>
        </TableHeader>
        <TableBody>
          {entries.map(({ id, at, actor, deed, ip }) => (
            <TableRow key={id}>
              <TableCell className="text-pretty [overflow-wrap:anywhere]">
                <span className="font-medium">{actor.label}</span> {deed}
              </TableCell>
              <TableCell className="font-mono text-muted-foreground text-xs max-sm:hidden">{ip ?? "–"}</TableCell>
              <TableCell className="text-right text-muted-foreground">
                <Time value={at} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
