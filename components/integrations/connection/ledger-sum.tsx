import Link from "next/link";
import { Fragment } from "react";
import { OutcomeBar } from "@/components/integrations/outcome-bar";
import { formatCount } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import { type Outcome, outcome as outcomes } from "@/lib/connections/ledger-schemas";
import type { Counts } from "@/lib/connections/schemas";

/** The sum that accounts for every request, in words and as a bar. Each part leads to its requests. */
export function LedgerSum({ counts, className }: { counts: Counts; className?: string }) {
  const shares = outcomes.options.map((outcome) => ({ outcome, count: counts[outcome] }));
  return (
    <>
      <p className={cn("font-semibold text-pretty", className)}>
        {`${formatCount(counts.requests)} ${counts.requests === 1 ? "request" : "requests"} = `}
        {shares.map(({ outcome, count }, place) => (
          <Fragment key={outcome}>
            {place > 0 && " + "}
            {count === 0 ? `0 ${outcome}` : <Part outcome={outcome} count={count} />}
          </Fragment>
        ))}
      </p>
      <OutcomeBar shares={shares} hrefOf={requestsOf} />
    </>
  );
}

function Part({ outcome, count }: { outcome: Outcome; count: number }) {
  return (
    <Link
      href={requestsOf(outcome)}
      scroll={false}
      className="whitespace-nowrap rounded-sm underline decoration-foreground/25 underline-offset-4 hover:decoration-foreground"
    >
      {`${formatCount(count)} ${outcome}`}
    </Link>
  );
}

function requestsOf(outcome: Outcome): string {
  return `?tab=requests&outcome=${outcome}`;
}
