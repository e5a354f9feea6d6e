import { Check } from "lucide-react";
import { cn } from "@/components/ui/cn";

export const STEPS = ["prepare", "connect", "review"] as const;
export type Step = (typeof STEPS)[number];

/** Id of the heading of a step's section; it takes the focus. */
export function headingId(step: Step): string {
  return `step-${step}`;
}

const WORDS: Record<Step, string> = { prepare: "Prepare", connect: "Connect", review: "Review" };

type Props = { current: Step; onChoose: (step: Step) => void };

/** Where one is. Every step stands on the page already, so each may be jumped to at any time. */
export function WizardSteps({ current, onChoose }: Props) {
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label="Steps" className="mb-6">
      <ol className="flex items-center gap-1 sm:gap-2">
        {STEPS.map((step, index) => (
          <li key={step} className={cn("flex items-center gap-1 sm:gap-2", index > 0 && "flex-1 sm:flex-none")}>
            {index > 0 && <span aria-hidden="true" className="h-px min-w-3 flex-1 bg-border sm:w-12" />}
            <button
              type="button"
              aria-current={step === current ? "step" : undefined}
              onClick={() => onChoose(step)}
              className={cn(
                "flex h-8 items-center gap-2 rounded-full pr-3 pl-1 font-medium text-sm transition-colors duration-100 hover:bg-surface-2 pointer-coarse:h-10",
                step === current ? "text-foreground" : "text-muted-foreground",
              )}
            >
              <span
                aria-hidden="true"
                className={cn(
                  "inline-flex size-6 items-center justify-center rounded-full border text-xs",
                  index === at && "border-accent bg-accent text-accent-foreground",
                  index < at && "border-accent/40 bg-accent-surface text-accent",
                )}
              >
                {index < at ? <Check className="size-3.5" /> : index + 1}
              </span>
              {WORDS[step]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
