"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const Tabs = Primitive.Root;

/** The row of tabs and of links that look like tabs; scrolls sideways where it does not fit. */
export const tabListLook =
  "-mx-2 flex gap-1 overflow-x-auto px-2 border-b [scrollbar-width:none] [&::-webkit-scrollbar]:hidden";

/** One of them; the current one carries data-state="active" or aria-current="page". */
export const tabLook =
  "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-sm px-2 border-transparent border-b-2 font-medium text-muted-foreground transition-colors hover:text-foreground focus-visible:-outline-offset-2 aria-[current=page]:border-accent aria-[current=page]:text-foreground data-[state=active]:border-accent data-[state=active]:text-foreground";

export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return <Primitive.List className={cn(tabListLook, className)} {...props} />;
}

export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return <Primitive.Trigger className={cn(tabLook, className)} {...props} />;
}

export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content className={cn("pt-5", className)} {...props} />;
}
