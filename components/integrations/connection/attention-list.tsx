import {
  CalendarClock,
  ChevronRight,
  CircleCheck,
  CircleX,
  FileWarning,
  type LucideIcon,
  UserRoundX,
} from "lucide-react";
import Link from "next/link";
import { useConflictAttention } from "@/components/conflicts/use-conflict-attention";
import { countOf } from "@/components/integrations/words";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

type Item = { icon: LucideIcon; title: string; text: string; href: string };

/** What did not land or soon won't, each with the place where something can be done about it. */
export function AttentionList({ connection }: { connection: Connection }) {
  const items = [...toItems(connection), ...useConflictAttention()];
  return (
    <Card>
      <CardHeader>
        <CardTitle>Needs attention</CardTitle>
      </CardHeader>
      <CardContent className="p-2 pt-2">
        {items.length === 0 ? (
          <p className="flex items-center gap-2.5 px-2 pt-1 pb-2 text-muted-foreground">
            <CircleCheck className="size-4 shrink-0 text-success" aria-hidden="true" />
            {nothingWords(connection)}
          </p>
        ) : (
          <ul>
            {items.map(({ icon: Icon, title, text, href }) => (
              <li key={title}>
                <Link href={href} scroll={false} className="flex items-center gap-3 rounded-md p-2 hover:bg-surface-2">
                  <Icon className="size-4 shrink-0 text-warning" aria-hidden="true" />
                  <span className="grid min-w-0 flex-1">
                    <span className="font-medium">{title}</span>
                    <span className="text-muted-foreground text-sm text-pretty">{text}</span>
                  </span>
                  <ChevronRight className="size-4 shrink-0 text-muted-foreground" aria-hidden="true" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </CardContent>
    </Card>
  );
}

function nothingWords({ problem, firstSyncedAt }: Connection): string {
  if (problem) return "Nothing but what stands above.";
  return firstSyncedAt ? "Nothing. There is nothing you need to do." : "Nothing so far.";
}

function toItems({ counts, warnings }: Connection): Item[] {
  const items: Item[] = [];
  if (counts.failed > 0) {
    items.push({
      icon: CircleX,
      title: `${countOf(counts.failed, "request")} failed`,
      text: "Rosterline could not work them out.",
      href: "?tab=requests&outcome=failed",
    });
  }
  if (counts.unmatched > 0) {
    items.push({
      icon: UserRoundX,
      title: `${countOf(counts.unmatched, "request")} without an agent`,
      text: "Link these people to agents, or ignore them.",
      href: "?tab=people&link=unmatched",
    });
  }
  // Some are skipped as they should be, home office for example: nobody has to do anything about those.
  const mendable = Math.min(counts.skipped, counts.attention - counts.unmatched - counts.failed);
  if (mendable > 0) {
    items.push({
      icon: FileWarning,
      title: `${countOf(mendable, "request")} skipped`,
      text: "Each says why, and what to ask for.",
      href: "?tab=requests&outcome=skipped",
    });
  }
  for (const warning of warnings) {
    items.push({
      icon: CalendarClock,
      title: "Sync until needs a later day",
      text: warning.fix,
      href: "?tab=settings",
    });
  }
  return items;
}
