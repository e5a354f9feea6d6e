"use client";

import { Check, Minus } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";

type Props = ComponentProps<typeof Primitive.Root> & { label?: ReactNode; description?: ReactNode };

/** A checkbox with its label. Without a label say `aria-label`. */
export function Checkbox({ label, description, className, ...props }: Props) {
  const id = useId();
  const box = (
    <Primitive.Root
      id={id}
      aria-describedby={description ? `${id}-description` : undefined}
      className={cn(
        "group mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-sm border border-input bg-surface text-accent-foreground disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:border-accent data-[state=indeterminate]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:bg-accent",
        !label && className,
      )}
      {...props}
    >
      <Primitive.Indicator>
        <Check className="size-3 group-data-[state=indeterminate]:hidden" strokeWidth={3} aria-hidden="true" />
        <Minus className="hidden size-3 group-data-[state=indeterminate]:block" strokeWidth={3} aria-hidden="true" />
      </Primitive.Indicator>
    </Primitive.Root>
  );
  if (!label) return box;
  return (
    <div className={cn("flex gap-2.5", className)}>
      {box}
      <div className="grid gap-0.5">
        <Label htmlFor={id} className="font-normal text-base">
          {label}
        </Label>
        {description && (
          <p id={`${id}-description`} className="text-muted-foreground text-sm text-pretty">
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
