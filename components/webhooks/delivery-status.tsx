import { CircleCheck, CircleX, Clock, type LucideIcon, RotateCw } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { Delivery } from "@/lib/webhooks/schemas";

type Look = { word: string; icon: LucideIcon; tone: string };

function lookOf({ status, attempts }: Delivery): Look {
  if (status === "delivered") return { word: "Delivered", icon: CircleCheck, tone: "text-success" };
  if (status === "failed") return { word: "Failed", icon: CircleX, tone: "text-danger" };
  if (attempts > 0) return { word: "Trying again", icon: RotateCw, tone: "text-warning" };
  return { word: "Waiting", icon: Clock, tone: "text-muted-foreground" };
}

export function DeliveryStatus({ delivery }: { delivery: Delivery }) {
  const { word, icon: Icon, tone } = lookOf(delivery);
  return (
    <span className={cn("inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-sm", tone)}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {word}
    </span>
  );
}
