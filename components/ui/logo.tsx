import { cn } from "@/components/ui/cn";

/** The mark: three shifts on a roster. Decoration; the product's name stands beside it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn("size-7 shrink-0", className)}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-accent-foreground">
        <rect x="6.5" y="8" width="11" height="4" rx="2" />
        <rect x="11.5" y="14" width="14" height="4" rx="2" />
        <rect x="6.5" y="20" width="8" height="4" rx="2" fillOpacity="0.55" />
      </g>
    </svg>
  );
}
