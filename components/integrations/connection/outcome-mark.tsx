import { CircleCheck, CircleSlash, CircleX, type LucideIcon, UserRoundX } from "lucide-react";
import { OUTCOME_WORDS } from "@/components/integrations/words";
import { cn } from "@/components/ui/cn";
import type { Outcome } from "@/lib/connections/ledger-schemas";

const LOOK: Record<Outcome, { icon: LucideIcon; tone: string }> = {
  synced: { icon: CircleCheck, tone: "text-success" },
  skipped: { icon: CircleSlash, tone: "text-warning" },
  unmatched: { icon: UserRoundX, tone: "text-paused" },
  failed: { icon: CircleX, tone: "text-danger" },
};

/** An outcome: an icon and its word. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { icon: Icon, tone } = LOOK[outcome];
  return (
    <p className={cn("flex items-center gap-1.5 font-medium text-sm", tone)}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {OUTCOME_WORDS[outcome]}
    </p>
  );
}
