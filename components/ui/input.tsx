"use client";

import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlLook } from "@/components/ui/control";
import { useFieldControl } from "@/components/ui/field";

export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return (
    <input
      type={type}
      {...useFieldControl()}
      className={cn(controlLook, "h-8 pointer-coarse:h-10", className)}
      {...props}
    />
  );
}
