import Link from "next/link";
import { cn } from "@/components/ui/cn";

/** One share of the whole; the words say what the colour shows. */
export type Share = { outcome: keyof typeof TONES; count: number };

const TONES = {
  synced: "bg-accent",
  skipped: "bg-warning",
  unmatched: "bg-paused",
  failed: "bg-danger",
};

type Props = {
  shares: Share[];
  className?: string;
  /** Where the requests of an outcome are shown; the same links stand beside it in words. */
  hrefOf?: (outcome: Share["outcome"]) => string;
};

/** What became of the requests, as lengths. The same numbers stand beside it in words, so it is hidden from readers. */
export function OutcomeBar({ shares, className, hrefOf }: Props) {
  const shown = shares.filter((share) => share.count > 0);
  if (shown.length === 0) return <div aria-hidden="true" className={cn("h-2 rounded-full bg-surface-2", className)} />;
  return (
    <div aria-hidden="true" className={cn("flex gap-0.5", className)}>
      {shown.map(({ outcome, count }) => {
        const look = cn("h-2 min-w-1.5 first:rounded-l-full last:rounded-r-full", TONES[outcome]);
        if (!hrefOf) return <span key={outcome} className={look} style={{ flexGrow: count }} />;
        return (
          <Link
            key={outcome}
            href={hrefOf(outcome)}
            scroll={false}
            tabIndex={-1}
            title={`${count.toLocaleString("en")} ${outcome}`}
            className="group -my-2 flex min-w-3 py-2 [&:first-child>span]:rounded-l-full [&:last-child>span]:rounded-r-full"
            style={{ flexGrow: count }}
          >
            <span className={cn("h-2 flex-1 transition-opacity group-hover:opacity-70", TONES[outcome])} />
          </Link>
        );
      })}
    </div>
  );
}

/** The colour of an outcome, beside its words. */
export function OutcomeDot({ outcome }: { outcome: Share["outcome"] }) {
  return <span aria-hidden="true" className={cn("inline-block size-2 shrink-0 rounded-full", TONES[outcome])} />;
}
