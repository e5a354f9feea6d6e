import { cn } from "@/components/ui/cn";

/** One share of the whole; the words say what the colour shows. */
export type Share = { outcome: keyof typeof TONES; count: number };

const TONES = {
  synced: "bg-accent",
  skipped: "bg-warning",
  unmatched: "bg-paused",
  failed: "bg-danger",
};

/** What became of the requests, as lengths. The same numbers stand beside it in words, so it is hidden from readers. */
export function OutcomeBar({ shares, className }: { shares: Share[]; className?: string }) {
  const shown = shares.filter((share) => share.count > 0);
  return (
    <div
      aria-hidden="true"
      className={cn("flex h-2 gap-0.5 overflow-hidden rounded-full", shown.length === 0 && "bg-surface-2", className)}
    >
      {shown.map((share) => (
        <span key={share.outcome} className={cn("min-w-1.5", TONES[share.outcome])} style={{ flexGrow: share.count }} />
      ))}
    </div>
  );
}

/** The colour of an outcome, beside its words. */
export function OutcomeDot({ outcome }: { outcome: Share["outcome"] }) {
  return <span aria-hidden="true" className={cn("inline-block size-2 shrink-0 rounded-full", TONES[outcome])} />;
}
