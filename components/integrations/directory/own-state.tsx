import { CircleCheck, CircleDashed, Settings2 } from "lucide-react";
import Link from "next/link";
import { countOf } from "@/components/integrations/words";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Time } from "@/components/ui/time";
import type { OwnState } from "@/lib/connections/schemas";
import type { Manifest } from "@/lib/integrations/types";

/** Whether one of our own integrations is used: an icon and its word, as a connection has. */
export function OwnBadge({ state: { count } }: { state: OwnState }) {
  const Icon = count > 0 ? CircleCheck : CircleDashed;
  return (
    <span
      className={cn(
        "inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm",
        count > 0 ? "text-success" : "text-muted-foreground",
      )}
    >
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {count > 0 ? "In use" : "Not in use"}
    </span>
  );
}

/** "3 feeds, last fetched 4 min ago". */
export function OwnUse({
  state: { count, lastUsedAt },
  manifest,
}: {
  state: OwnState;
  manifest: Manifest | undefined;
}) {
  if (manifest?.kind !== "own") return null;
  const { one, many, lastUsed } = manifest.words;
  return (
    <p className="min-w-0 text-muted-foreground text-sm text-pretty">
      {count === 0 ? `no ${many} yet` : countOf(count, one, many)}
      {lastUsedAt !== null && (
        <>
          , {lastUsed} <Time value={lastUsedAt} />
        </>
      )}
    </p>
  );
}

type EntryProps = { slug: string; state: OwnState; describedBy: string };

/** The way to its page. */
export function OwnEntry({ slug, state, describedBy }: EntryProps) {
  const isAdding = state.count === 0;
  return (
    <Button asChild variant={isAdding ? "primary" : undefined} className="ml-auto shrink-0">
      <Link href={`/integrations/${slug}`} aria-describedby={describedBy}>
        {!isAdding && <Settings2 aria-hidden="true" />}
        {isAdding ? "Add" : "Manage"}
      </Link>
    </Button>
  );
}
