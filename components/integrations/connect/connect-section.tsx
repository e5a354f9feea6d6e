import type { ReactNode } from "react";
import { headingId, type Step } from "@/components/integrations/connect/wizard-steps";

type Props = { step: Step; title: string; children: ReactNode };

/** A step of the wizard. Its heading takes the focus when somebody goes there. */
export function ConnectSection({ step, title, children }: Props) {
  const id = headingId(step);
  return (
    <section aria-labelledby={id} className="grid gap-5 border-b p-4 sm:p-5">
      <h2
        id={id}
        tabIndex={-1}
        className="scroll-mt-20 font-semibold text-lg focus-visible:outline-none md:scroll-mt-6"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
