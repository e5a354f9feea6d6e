import { FeedRow } from "@/components/calendar-feeds/feed-row";
import { Table, TableBody, TableHead, TableHeader } from "@/components/ui/table";
import type { CalendarFeed } from "@/lib/calendar-feeds/schemas";

export function FeedTable({ feeds, isAdmin }: { feeds: CalendarFeed[]; isAdmin: boolean }) {
  return (
    <Table label="Calendar feeds">
      <TableHeader>
        <tr>
          <TableHead>Whose</TableHead>
          <TableHead className="max-sm:hidden">Says</TableHead>
          <TableHead className="max-lg:hidden">Address made</TableHead>
          <TableHead className="max-md:hidden">Last fetched</TableHead>
          {isAdmin && (
            <TableHead>
              <span className="sr-only">Actions</span>
            </TableHead>
          )}
        </tr>
      </TableHeader>
      <TableBody>
        {feeds.map((feed) => (
          <FeedRow key={feed.id} feed={feed} isAdmin={isAdmin} />
        ))}
      </TableBody>
    </Table>
  );
}
