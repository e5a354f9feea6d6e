import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { RunProgress } from "@/components/integrations/connection/run-progress";
import { Button } from "@/components/ui/button";
import { CardDescription } from "@/components/ui/card";
import type { Connection } from "@/lib/connections/schemas";

/** The first sync as it goes. What it has read is on the schedule already, so one need not wait for the rest. */
export function FirstSync({ connection }: { connection: Connection }) {
  const { progress, status } = connection;
  if (!progress) {
    return (
      <CardDescription>
        {status === "syncing"
          ? "It starts within seconds. Counts appear here as the data comes in."
          : "It has not completed yet. What came in shows here once it has."}
      </CardDescription>
    );
  }
  const hasEvents = (progress.events ?? 0) > 0;
  return (
    <div className="grid gap-3">
      <RunProgress progress={progress} />
      <p className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 text-muted-foreground text-sm">
        You can leave this page; it goes on without you.
        {hasEvents && (
          <Button asChild variant="link">
            <Link href="/schedule">
              See what is there already
              <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
        )}
      </p>
    </div>
  );
}
