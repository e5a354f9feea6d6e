"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";

type Props = Omit<ComponentProps<"input">, "type" | "value" | "min" | "max"> & {
  /** Days as YYYY-MM-DD; an empty string is no day. */
  value?: string;
  min?: string;
  max?: string;
};

/** A day. The browser's own field: it can be typed, picked and spoken to, in the reader's date format. */
export function DatePicker({ className, ...props }: Props) {
  return <Input type="date" className={cn("w-40 font-mono text-sm", className)} {...props} />;
}
