"use client";

import { RadioGroup as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Label } from "@/components/ui/label";

export function RadioGroup({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root className={cn("grid gap-2", className)} {...props} />;
}

type Props = ComponentProps<typeof Primitive.Item> & { label: ReactNode; description?: ReactNode };

/** A radio with its label. The label alone is its name; the description describes it. */
export function RadioGroupItem({ label, description, className, ...props }: Props) {
  const id = useId();
  return (
    <div className={cn("flex gap-2.5", className)}>
      <Primitive.Item
        id={id}
        aria-describedby={description ? `${id}-description` : undefined}
        className="mt-0.5 inline-flex size-4 shrink-0 items-center justify-center rounded-full border border-input bg-surface disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
        {...props}
      >
        <Primitive.Indicator className="size-1.5 rounded-full bg-accent-foreground" />
      </Primitive.Item>
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
