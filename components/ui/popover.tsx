"use client";

import { Popover as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const Popover = Primitive.Root;
export const PopoverTrigger = Primitive.Trigger;

/** A sheet that floats above the page: menus, lists, popovers. */
export const popLook = "z-50 animate-fade overflow-hidden rounded-lg border bg-surface text-foreground shadow-pop";

/** A row of such a sheet. */
export const itemLook =
  "relative flex min-h-8 cursor-default select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-[disabled=true]:pointer-events-none data-[disabled]:not-data-[disabled=false]:text-muted-foreground data-highlighted:bg-surface-2 data-[selected=true]:bg-surface-2 pointer-coarse:min-h-10 [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted-foreground";

export function PopoverContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        className={cn(popLook, "w-72 max-w-[calc(100vw-1rem)] p-3", className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
