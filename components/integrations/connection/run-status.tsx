import { CircleCheck, CirclePause, CircleX, Clock, type LucideIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Ring } from "@/components/ui/ring";
import type { Run } from "@/lib/connections/run-schemas";

const LOOK: Record<Run["status"], { word: string; icon: LucideIcon | typeof Ring; tone: string }> = {
  queued: { word: "Waiting", icon: Clock, tone: "text-muted-foreground" },
  running: { word: "Running", icon: Ring, tone: "text-progress" },
  succeeded: { word: "Succeeded", icon: CircleCheck, tone: "text-success" },
  failed: { word: "Failed", icon: CircleX, tone: "text-danger" },
  held: { word: "Held", icon: CirclePause, tone: "text-warning" },
};

export function RunStatus({ status }: { status: Run["status"] }) {
  const { word, icon: Icon, tone } = LOOK[status];
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm", tone)}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {word}
    </span>
  );
}
