"use client";

import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps, MouseEvent } from "react";
import { cn } from "@/components/ui/cn";
import { Ring } from "@/components/ui/ring";
import { Tooltip } from "@/components/ui/tooltip";

const button = cva(
  "relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border border-transparent font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 aria-busy:cursor-progress aria-busy:opacity-100 [&_svg:not([class*=size-])]:size-4 [&_svg]:shrink-0",
  {
    variants: {
      variant: {
        primary: "bg-accent text-accent-foreground hover:bg-accent-hover",
        secondary: "border-input/55 bg-surface text-foreground hover:border-input hover:bg-surface-2",
        ghost: "text-foreground hover:bg-surface-2",
        danger: "bg-danger text-danger-foreground hover:bg-danger-hover",
        link: "rounded-sm text-accent underline decoration-accent/40 underline-offset-3 hover:decoration-accent",
      },
      size: { sm: "", md: "", lg: "", icon: "", "icon-sm": "" },
    },
    compoundVariants: [
      { size: "sm", variant: ["primary", "secondary", "ghost", "danger"], class: "h-7 px-2.5 text-sm" },
      { size: "md", variant: ["primary", "secondary", "ghost", "danger"], class: "h-8 px-3 pointer-coarse:h-10" },
      { size: "lg", variant: ["primary", "secondary", "ghost", "danger"], class: "h-10 px-4" },
      { size: "icon", class: "size-8 pointer-coarse:size-10" },
      { size: "icon-sm", class: "size-7" },
    ],
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type Props = ComponentProps<"button"> &
  VariantProps<typeof button> & {
    asChild?: boolean;
    /** Its action runs: the label gives way to a ring, the width stays, further presses do nothing. */
    isBusy?: boolean;
    /** Why it cannot be pressed now. It stays focusable, so that the reason can be read. */
    disabledReason?: string | null;
  };

/** `type` is "button" unless said otherwise. */
export function Button(props: Props) {
  const { asChild, isBusy = false, disabledReason, variant, size, className, children, onClick, ...rest } = props;
  const classes = cn(button({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={classes} onClick={onClick} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  const isInert = isBusy || Boolean(disabledReason);
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (isInert) event.preventDefault();
    else onClick?.(event);
  }
  const element = (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-busy={isBusy || undefined}
      aria-disabled={isInert || rest["aria-disabled"]}
      onClick={press}
    >
      <span className={cn("inline-flex items-center gap-1.5", isBusy && "opacity-0")}>{children}</span>
      {isBusy && <Ring className="absolute" />}
    </button>
  );
  return disabledReason ? <Tooltip content={disabledReason}>{element}</Tooltip> : element;
}
