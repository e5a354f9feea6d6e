"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { countOf } from "@/components/integrations/words";
import { Time } from "@/components/ui/time";
import type { Connection } from "@/lib/connections/schemas";

/**
 * How old the data is, and when it is looked at next; both go on counting, in room of their own, so that nothing beside them
 * moves. While something is wrong the banner says what.
 */
export function FreshnessWords({ connection }: { connection: Connection }) {
  const { status, statusDetail, lastGoodSyncAt, problem, counts } = connection;
  if (status === "connected" && lastGoodSyncAt) {
    const { attention } = counts;
    return (
      <>
        Up to date.{" "}
        {attention > 0 && (
          <>
            <Link
              href="?tab=overview"
              scroll={false}
              className="whitespace-nowrap rounded-sm underline decoration-muted-foreground/50 underline-offset-3 hover:text-foreground"
            >
              {countOf(attention, "request needs", "requests need")} attention
            </Link>
            .{" "}
          </>
        )}
        Checked <Counted at={lastGoodSyncAt} /> <NextCheck connection={connection} />
      </>
    );
  }
  if (status === "migration_required") return "Nothing is read until you migrate.";
  const isToldByBanner = problem !== null && (status === "action_needed" || status === "delayed");
  if (!isToldByBanner) return statusDetail;
  return (
    <>
      {lastGoodSyncAt ? (
        <>
          Last good check <Counted at={lastGoodSyncAt} />{" "}
        </>
      ) : (
        "No good check yet. "
      )}
      <NextCheck connection={connection} />
    </>
  );
}

/** Counts down to the next check, and does not count on when its time has come. */
function NextCheck({ connection: { progress, nextSyncAt } }: { connection: Connection }) {
  const [reached, setReached] = useState<string | null>(null);
  useEffect(() => {
    if (nextSyncAt === null) return;
    const timer = setTimeout(() => setReached(nextSyncAt), Math.max(0, Date.parse(nextSyncAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [nextSyncAt]);
  if (!progress && nextSyncAt === null) return null;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {progress || nextSyncAt === null ? (
        "Checking now."
      ) : reached === nextSyncAt ? (
        "Next check is due now."
      ) : (
        <>
          Next check <Time value={nextSyncAt} />.
        </>
      )}
    </span>
  );
}

/** As wide as its longest words of every day. */
function Counted({ at }: { at: string }) {
  return (
    <span className="inline-block min-w-17 tabular-nums">
      <Time value={at} />.
    </span>
  );
}
