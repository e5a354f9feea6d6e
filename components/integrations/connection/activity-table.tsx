import { bucketWords, secondsWords } from "@/components/integrations/connection/activity-words";
import { formatCount } from "@/components/integrations/words";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ActivityBucket } from "@/lib/connections/activity-schemas";

/** The numbers behind the picture, newest first, of the hours in which something ended. */
export function ActivityTable({ buckets }: { buckets: ActivityBucket[] }) {
  const shown = buckets.filter(({ succeeded, failed, held }) => succeeded + failed + held > 0).reverse();
  if (shown.length === 0) return null;
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer rounded-sm py-1 text-muted-foreground text-sm hover:text-foreground">
        Show as a table
      </summary>
      <div className="mt-2 max-h-80 overflow-y-auto">
        <Table label="Checks of the last 7 days">
          <TableHeader>
            <TableRow>
              <TableHead>Hours</TableHead>
              <TableHead className="text-right">Good</TableHead>
              <TableHead className="text-right">Failed</TableHead>
              <TableHead className="text-right">Held</TableHead>
              <TableHead className="text-right">Changes</TableHead>
              <TableHead className="text-right">Longest wait</TableHead>
              <TableHead className="text-right">Slowest change</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {shown.map((bucket) => (
              <TableRow key={bucket.startsAt}>
                <TableCell className="whitespace-nowrap">{bucketWords(bucket)}</TableCell>
                <TableCell className="text-right">{formatCount(bucket.succeeded)}</TableCell>
                <TableCell className="text-right">{formatCount(bucket.failed)}</TableCell>
                <TableCell className="text-right">{formatCount(bucket.held)}</TableCell>
                <TableCell className="text-right">{formatCount(bucket.changes)}</TableCell>
                <TableCell className="text-right">{wait(bucket.longestWaitSeconds)}</TableCell>
                <TableCell className="text-right">{wait(bucket.slowestChangeSeconds)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </details>
  );
}

function wait(seconds: number | null): string {
  return seconds === null ? "–" : secondsWords(seconds);
}
