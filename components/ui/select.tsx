"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { controlLook } from "@/components/ui/control";
import { useFieldControl } from "@/components/ui/field";
import { itemLook, popLook } from "@/components/ui/popover";

export const Select = Primitive.Root;
export const SelectValue = Primitive.Value;

export function SelectTrigger({ className, children, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      {...useFieldControl()}
      className={cn(
        controlLook,
        "flex h-8 items-center justify-between gap-2 whitespace-nowrap text-left data-placeholder:text-muted-foreground pointer-coarse:h-10 [&>span]:truncate",
        className,
      )}
      {...props}
    >
      {children}
      <Primitive.Icon asChild>
        <ChevronDown className="size-4 shrink-0 text-muted-foreground" aria-hidden="true" />
      </Primitive.Icon>
    </Primitive.Trigger>
  );
}

export function SelectContent({ className, children, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        position="popper"
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          popLook,
          "max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)",
          className,
        )}
        {...props}
      >
        <Primitive.Viewport className="p-1">{children}</Primitive.Viewport>
      </Primitive.Content>
    </Primitive.Portal>
  );
}

type ItemProps = ComponentProps<typeof Primitive.Item> & {
  /** A second line that is not part of the chosen value's text. */
  description?: string;
};

export function SelectItem({ className, children, description, ...props }: ItemProps) {
  return (
    <Primitive.Item
      className={cn(itemLook, "pr-8", className)}
      {...props}
      // With a description the name is all that is seen, not the first line alone.
      {...(description ? { "aria-labelledby": undefined } : {})}
    >
      <span className="grid">
        <Primitive.ItemText>{children}</Primitive.ItemText>
        {description && <span className="text-muted-foreground text-sm">{description}</span>}
      </span>
      <Primitive.ItemIndicator className="absolute right-2">
        <Check aria-hidden="true" />
      </Primitive.ItemIndicator>
    </Primitive.Item>
  );
}
