import type { ReactNode } from "react";
import { RosterDrawing } from "@/components/auth/roster-drawing";
import { Logo } from "@/components/ui/logo";

type Props = { title: string; text: string; children: ReactNode };

/** The frame of the pages one sees before one is signed in: a form, and on wide screens a quiet drawing beside it. */
export function AuthFrame({ title, text, children }: Props) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <main className="flex flex-col justify-center px-6 py-10 sm:px-10">
        <div className="mx-auto grid w-full max-w-sm gap-6">
          <p className="flex items-center gap-2.5 font-semibold text-lg tracking-tight">
            <Logo className="size-8" />
            Rosterline
          </p>
          <div className="grid gap-1">
            <h1 className="font-semibold text-2xl tracking-tight text-balance">{title}</h1>
            <p className="text-muted-foreground text-pretty">{text}</p>
          </div>
          {children}
        </div>
      </main>
      <div className="relative hidden overflow-hidden border-l bg-sidebar lg:block" aria-hidden="true">
        <RosterDrawing />
      </div>
    </div>
  );
}
