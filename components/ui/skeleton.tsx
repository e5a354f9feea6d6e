import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

/** Holds the place of what is on its way; give it the final size. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return <div aria-hidden="true" className={cn("animate-breathe rounded-md bg-surface-2", className)} {...props} />;
}
