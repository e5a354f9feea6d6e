"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";

export const TooltipProvider = Primitive.Provider;

type Props = { content: ReactNode; children: ReactNode; side?: "top" | "right" | "bottom" | "left" };

/** Says more about a control. The child must be one focusable element; never the only place where something is said. */
export function Tooltip({ content, children, side = "top" }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-72 animate-fade rounded-md bg-foreground px-2 py-1 text-background text-xs text-pretty"
        >
          {content}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
