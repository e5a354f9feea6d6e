import { levelLabel, whoseWords } from "@/components/calendar-feeds/feed-words";
import { RenewFeed } from "@/components/calendar-feeds/renew-feed";
import { RevokeFeed } from "@/components/calendar-feeds/revoke-feed";
import { Badge } from "@/components/ui/badge";
import { TableCell, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { CalendarFeed } from "@/lib/calendar-feeds/schemas";

export function FeedRow({ feed, isAdmin }: { feed: CalendarFeed; isAdmin: boolean }) {
  const { hint, level, createdAt, renewedAt, lastFetchedAt } = feed;
  const fetched = lastFetchedAt ? <Time value={lastFetchedAt} /> : "Never";
  return (
    <TableRow>
      <TableCell>
        <span className="block font-medium">{whoseWords(feed)}</span>
        <span className="block font-mono text-muted-foreground text-xs">{hint}…</span>
        <span className="mt-1 block text-muted-foreground text-sm sm:hidden">Says: {levelLabel(level)}</span>
        <span className="block text-muted-foreground text-sm md:hidden">Last fetched: {fetched}</span>
      </TableCell>
      <TableCell className="max-sm:hidden">
        <Badge>{levelLabel(level)}</Badge>
      </TableCell>
      <TableCell className="text-muted-foreground max-lg:hidden">
        <Time value={renewedAt ?? createdAt} />
      </TableCell>
      <TableCell className="text-muted-foreground max-md:hidden">{fetched}</TableCell>
      {isAdmin && (
        <TableCell>
          <span className="flex flex-wrap justify-end gap-2">
            <RenewFeed feed={feed} />
            <RevokeFeed feed={feed} />
          </span>
        </TableCell>
      )}
    </TableRow>
  );
}
