import {
  CircleArrowUp,
  CircleCheck,
  CircleDashed,
  CirclePause,
  Clock,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import { Ring } from "@/components/ui/ring";
import type { ConnectionStatus } from "@/lib/connections/schemas";

type Status = ConnectionStatus | "not_connected";

const look: Record<Status, { word: string; icon: LucideIcon | typeof Ring; tone: string }> = {
  not_connected: { word: "Not connected", icon: CircleDashed, tone: "text-muted-foreground" },
  syncing: { word: "Sync in progress", icon: Ring, tone: "text-progress" },
  connected: { word: "Connected", icon: CircleCheck, tone: "text-success" },
  delayed: { word: "Delayed", icon: Clock, tone: "text-warning" },
  action_needed: { word: "Action needed", icon: TriangleAlert, tone: "text-danger" },
  migration_required: { word: "Migration required", icon: CircleArrowUp, tone: "text-warning" },
  paused: { word: "Paused", icon: CirclePause, tone: "text-paused" },
};

/** A connection's state: an icon and its word, never colour alone. */
export function StatusBadge({ status, className }: { status: Status; className?: string }) {
  const { word, icon: Icon, tone } = look[status];
  return (
    <span
      data-status={status}
      className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm", tone, className)}
    >
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {word}
    </span>
  );
}
