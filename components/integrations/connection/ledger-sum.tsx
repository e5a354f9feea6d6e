import { OutcomeBar } from "@/components/integrations/outcome-bar";
import { formatCount } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import { outcome as outcomes } from "@/lib/connections/ledger-schemas";
import type { Counts } from "@/lib/connections/schemas";

/** The sum that accounts for every request, in words and as a bar. */
export function LedgerSum({ counts, className }: { counts: Counts; className?: string }) {
  const shares = outcomes.options.map((outcome) => ({ outcome, count: counts[outcome] }));
  const terms = shares.map(({ outcome, count }) => `${formatCount(count)} ${outcome}`);
  return (
    <>
      <p className={cn("font-semibold text-pretty", className)}>
        {`${formatCount(counts.requests)} ${counts.requests === 1 ? "request" : "requests"} = ${terms.join(" + ")}`}
      </p>
      <OutcomeBar shares={shares} />
    </>
  );
}
