"use client";

import { ToggleGroup } from "radix-ui";
import { VIEWS, type View } from "./range";
import { VIEW_LOOK } from "./timeline-look";

type Props = { view: View; onChange: (view: View) => void };

/** How many days are shown; a group of radios. */
export function ViewSwitch({ view, onChange }: Props) {
  function change(value: string) {
    const next = VIEWS.find((each) => each === value);
    // Pressing the current one again says "".
    if (next) onChange(next);
  }
  return (
    <ToggleGroup.Root
      type="single"
      value={view}
      onValueChange={change}
      aria-label="View"
      className="inline-flex h-8 rounded-md border border-input/55 bg-surface p-0.5 pointer-coarse:h-10"
    >
      {VIEWS.map((each) => (
        <ToggleGroup.Item
          key={each}
          value={each}
          className="rounded-sm px-2.5 text-muted-foreground text-sm transition-colors hover:text-foreground focus-visible:outline-offset-0 data-[state=on]:bg-surface-2 data-[state=on]:font-medium data-[state=on]:text-foreground"
        >
          {VIEW_LOOK[each].label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
