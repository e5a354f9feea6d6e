import { CircleCheck, CirclePause, CircleX, Clock, type LucideIcon } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { EndpointStatus as Status } from "@/lib/webhooks/schemas";

const LOOK: Record<Status, { word: string; icon: LucideIcon; tone: string }> = {
  active: { word: "Active", icon: CircleCheck, tone: "text-success" },
  failing: { word: "Failing", icon: Clock, tone: "text-warning" },
  paused: { word: "Paused", icon: CirclePause, tone: "text-paused" },
  disabled: { word: "Turned off", icon: CircleX, tone: "text-danger" },
};

export function EndpointStatus({ status, className }: { status: Status; className?: string }) {
  const { word, icon: Icon, tone } = LOOK[status];
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm", tone, className)}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {word}
    </span>
  );
}
