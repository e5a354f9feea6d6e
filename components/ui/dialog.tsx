"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

/** Shared by Dialog and AlertDialog: a card in the middle, at the lower edge on phones. */
export const dialogLook =
  "fixed inset-x-2 bottom-2 z-50 mx-auto grid max-h-[calc(100dvh-1rem)] max-w-lg animate-appear gap-4 overflow-y-auto rounded-lg border bg-surface p-5 shadow-pop sm:top-1/2 sm:bottom-auto sm:max-h-[calc(100dvh-4rem)] sm:-translate-y-1/2";

export const overlayLook = "fixed inset-0 z-50 animate-fade bg-overlay";

/** Must hold a DialogTitle. Without a DialogDescription say `aria-describedby={undefined}`. */
export function DialogContent({ children, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <PlainDialogContent {...props}>
      {children}
      <Primitive.Close
        aria-label="Close"
        className="absolute top-3 right-3 inline-flex size-8 items-center justify-center rounded-md text-muted-foreground hover:bg-surface-2 hover:text-foreground"
      >
        <X className="size-4" aria-hidden="true" />
      </Primitive.Close>
    </PlainDialogContent>
  );
}

/** The same without its close button, for what has its own way out. */
export function PlainDialogContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={overlayLook} />
      <Primitive.Content className={cn(dialogLook, className)} {...props} />
    </Primitive.Portal>
  );
}

export function DialogHeader({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("grid gap-1 pr-8", className)} {...props} />;
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof Primitive.Title>) {
  return <Primitive.Title className={cn("font-semibold text-lg", className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof Primitive.Description>) {
  return <Primitive.Description className={cn("text-muted-foreground text-pretty", className)} {...props} />;
}

export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end", className)} {...props} />;
}
