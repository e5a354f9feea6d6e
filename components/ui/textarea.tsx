"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlLook } from "@/components/ui/control";
import { useFieldControl } from "@/components/ui/field";

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea {...useFieldControl()} className={cn(controlLook, "min-h-20 resize-y py-1.5", className)} {...props} />
  );
}
