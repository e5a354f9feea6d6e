"use client";

import type { LucideIcon } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { icon: LucideIcon; title: string; children: ReactNode };

/** One thing to say, in the place of all else. Its title takes the focus, so that it is told. */
export function HandOverNote({ icon: Icon, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <section className="mx-auto grid max-w-lg justify-items-center gap-2 py-12 text-center">
      <span className="mb-2 inline-flex size-11 items-center justify-center rounded-lg border bg-surface text-accent">
        <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
      </span>
      <h1
        ref={heading}
        tabIndex={-1}
        className="font-semibold text-xl tracking-tight text-balance focus-visible:outline-none"
      >
        {title}
      </h1>
      <div className="grid gap-2 text-muted-foreground text-pretty">{children}</div>
    </section>
  );
}
