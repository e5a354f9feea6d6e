import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";

/** The frame of what somebody without an account sees: our name, and nothing that leads anywhere. */
export function HandOverFrame({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 py-6 sm:px-6 sm:py-8">
      <header>
        <p className="flex items-center gap-2.5 font-semibold text-lg tracking-tight">
          <Logo className="size-8" />
          Rosterline
        </p>
      </header>
      <main>{children}</main>
    </div>
  );
}
