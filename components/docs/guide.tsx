import type { ReactNode } from "react";

/** One guide: a heading that can be linked to, and prose. */
export function Guide({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      id={id}
      data-guide
      aria-labelledby={`${id}-title`}
      className="grid max-w-3xl scroll-mt-20 grid-cols-[minmax(0,1fr)] gap-3"
    >
      <h2 id={`${id}-title`} className="font-semibold text-lg">
        <a href={`#${id}`} className="rounded-sm hover:underline">
          {title}
        </a>
      </h2>
      {children}
    </section>
  );
}

export function P({ children }: { children: ReactNode }) {
  return <p className="text-pretty leading-6">{children}</p>;
}

export function Points({ children }: { children: ReactNode }) {
  return <ul className="grid list-disc gap-1.5 pl-5 leading-6 marker:text-muted-foreground">{children}</ul>;
}

/** Leads to another part of the page. */
export function To({ id, children }: { id: string; children: ReactNode }) {
  return (
    <a href={`#${id}`} className="text-accent underline decoration-accent/40 underline-offset-3">
      {children}
    </a>
  );
}
