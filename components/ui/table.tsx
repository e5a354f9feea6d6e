"use client";

import { type ComponentProps, useRef } from "react";
import { cn } from "@/components/ui/cn";
import { useCanScroll } from "@/components/ui/use-can-scroll";

type Props = ComponentProps<"table"> & { label: string };

/** A table in its own sideways scroller; the scroller takes the keyboard's focus only where it can scroll. */
export function Table({ className, label, ...props }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const canScroll = useCanScroll(scroller);
  return (
    <div
      ref={scroller}
      {...(canScroll ? { role: "region", "aria-label": `${label}, scrolls sideways`, tabIndex: 0 } : {})}
      className="relative overflow-x-auto rounded-lg border bg-surface focus-visible:outline-offset-0"
    >
      <table aria-label={label} className={cn("w-full border-collapse text-left", className)} {...props} />
    </div>
  );
}

export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("bg-surface-2/60", className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody className={cn("[&>tr:last-child]:border-0", className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("border-b", className)} {...props} />;
}

export function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cn(
        "h-9 whitespace-nowrap border-b px-3 font-medium text-muted-foreground text-sm first:pl-4 last:pr-4",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return <td className={cn("h-11 px-3 py-2 align-middle first:pl-4 last:pr-4", className)} {...props} />;
}
