"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Day } from "@/lib/integrations/types";
import { rangeTitle, step, type View } from "./range";

type Props = {
  days: Day[];
  view: View;
  /** null: today's. */
  onGo: (day: Day | null) => void;
  /** Someone is about to go there: what it needs can be fetched already. */
  onAim: (day: Day) => void;
};

const LENGTH: Record<View, string> = { day: "day", week: "week", "2weeks": "two weeks", month: "month" };

/** Where in time one is, and the ways to elsewhere. */
export function DateNavigation({ days, view, onGo, onAim }: Props) {
  const first = days[0] ?? "";
  return (
    <div className="flex min-w-0 items-center gap-2">
      <div className="flex gap-1 print:hidden">
        <StepButton
          label={`Previous ${LENGTH[view]}`}
          icon={ChevronLeft}
          day={step(first, view, -1)}
          {...{ onGo, onAim }}
        />
        <Button onClick={() => onGo(null)}>Today</Button>
        <StepButton
          label={`Next ${LENGTH[view]}`}
          icon={ChevronRight}
          day={step(first, view, 1)}
          {...{ onGo, onAim }}
        />
      </div>
      <h2 aria-live="polite" className="truncate font-semibold text-lg">
        {rangeTitle(days, view)}
      </h2>
    </div>
  );
}

type StepProps = Pick<Props, "onGo" | "onAim"> & { label: string; icon: typeof ChevronLeft; day: Day };

function StepButton({ label, icon: Icon, day, onGo, onAim }: StepProps) {
  return (
    <Button
      size="icon"
      aria-label={label}
      title={label}
      onClick={() => onGo(day)}
      onPointerEnter={() => onAim(day)}
      onFocus={() => onAim(day)}
    >
      <Icon aria-hidden="true" />
    </Button>
  );
}
