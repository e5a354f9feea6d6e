"use client";

import { AlertDialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { DialogFooter, DialogHeader, dialogLook, overlayLook } from "@/components/ui/dialog";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: string;
  /** What will happen, before it happens. */
  description: ReactNode;
  /** More than words: choices, an Alert. */
  children?: ReactNode;
  /** The verb, for example "Remove Ada Park". */
  action: string;
  onAction: () => void;
  isBusy?: boolean;
  /** Danger unless said otherwise: questions are asked before things that cannot be undone. */
  variant?: "danger" | "primary";
  /** Leads the focus elsewhere than to where it was, which may be gone. */
  onCloseAutoFocus?: (closing: Event) => void;
};

/** Asks before something is done that is hard to undo. It stays open while the action runs; the caller closes it. */
export function AlertDialog(props: Props) {
  const { isOpen, onOpenChange, title, description, children, action, onAction, isBusy, variant = "danger" } = props;
  const { onCloseAutoFocus } = props;
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayLook} />
        <Primitive.Content className={cn(dialogLook, "max-w-md")} onCloseAutoFocus={onCloseAutoFocus}>
          <DialogHeader className="pr-0">
            <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
            <Primitive.Description className="text-muted-foreground text-pretty">{description}</Primitive.Description>
          </DialogHeader>
          {children}
          <DialogFooter>
            <Primitive.Cancel asChild>
              <Button>Cancel</Button>
            </Primitive.Cancel>
            <Button variant={variant} isBusy={isBusy} onClick={onAction}>
              {action}
            </Button>
          </DialogFooter>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
