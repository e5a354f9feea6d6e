import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

type Props = { title: string; text: string; action: ReactNode; note?: string | null };

/** A page with one thing to say. It is its own main landmark, so it stands outside of the shell. */
export function PlainPage({ title, text, action, note }: Props) {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-center gap-1 px-6 text-center">
      <Logo className="mb-4 size-10" />
      <h1 className="font-semibold text-xl tracking-tight text-balance">{title}</h1>
      <p className="max-w-md text-muted-foreground text-pretty">{text}</p>
      <div className="mt-5">{action}</div>
      {note && <p className="mt-4 max-w-md font-mono text-muted-foreground text-xs">{note}</p>}
    </main>
  );
}
