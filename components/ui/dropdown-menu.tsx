"use client";

import { Check } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { itemLook, popLook } from "@/components/ui/popover";

/** Not modal: the page behind stays where it is, and readable. */
export function DropdownMenu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}

export const DropdownMenuTrigger = Primitive.Trigger;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;

type ContentProps = ComponentProps<typeof Primitive.Content> & {
  /** Drawn where it stands, inside its landmark, rather than at the end of the page. Not for places that clip. */
  isInPlace?: boolean;
};

export function DropdownMenuContent({ className, isInPlace, ...props }: ContentProps) {
  const content = (
    <Primitive.Content
      sideOffset={4}
      collisionPadding={8}
      className={cn(popLook, "min-w-44 p-1", className)}
      {...props}
    />
  );
  return isInPlace ? content : <Primitive.Portal>{content}</Primitive.Portal>;
}

type ItemProps = ComponentProps<typeof Primitive.Item> & { variant?: "default" | "danger" };

export function DropdownMenuItem({ className, variant = "default", ...props }: ItemProps) {
  return (
    <Primitive.Item
      className={cn(itemLook, variant === "danger" && "text-danger [&_svg]:text-danger", className)}
      {...props}
    />
  );
}

export function DropdownMenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(itemLook, "pr-8", className)} {...props}>
      {children}
      <Primitive.ItemIndicator className="absolute right-2">
        <Check aria-hidden="true" />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn("px-2 py-1.5 text-muted-foreground text-xs", className)} {...props} />;
}

export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn("-mx-1 my-1 h-px bg-border", className)} {...props} />;
}
