import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

/** Parts of the drawn screens. They are pictures: nothing here can be pressed. */

/** A ring around the thing to press. */
export function Ringed({ children }: { children: ReactNode }) {
  return <span className="inline-flex rounded-md outline-2 outline-accent outline-offset-2">{children}</span>;
}

export function DrawnButton({ children, isMain = false }: { children: ReactNode; isMain?: boolean }) {
  return (
    <span
      className={cn(
        "inline-flex h-6 items-center rounded-md px-2 font-medium",
        isMain ? "bg-foreground text-background" : "border border-input/60 bg-surface",
      )}
    >
      {children}
    </span>
  );
}

export function DrawnRow({ label, children }: { label: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex min-h-8 flex-wrap items-center justify-between gap-2 rounded-md border bg-surface px-2.5 py-1">
      <span>{label}</span>
      {children}
    </div>
  );
}

export function DrawnValue({ children }: { children: ReactNode }) {
  return <span className="rounded-sm bg-surface-2 px-1.5 py-0.5 font-mono">{children}</span>;
}

/** A switch that is turned on. */
export function DrawnSwitch() {
  return (
    <span className="inline-flex h-3.5 w-6 items-center justify-end rounded-full bg-accent px-0.5">
      <span className="size-2.5 rounded-full bg-surface" />
    </span>
  );
}
