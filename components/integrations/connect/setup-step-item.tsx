import { ChevronDown } from "lucide-react";
import { useId } from "react";
import { SetupPicture } from "@/components/integrations/connect/setup-picture";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { Marked } from "@/components/ui/marked";
import type { SetupStep } from "@/lib/integrations/types";

type Props = {
  slug: string;
  index: number;
  step: SetupStep;
  isOpen: boolean;
  isTicked: boolean;
  onToggle: () => void;
  onTick: (isTicked: boolean) => void;
};

/** One step of the guide: a tick, a title that opens it, what to press, and a picture of where. */
export function SetupStepItem({ slug, index, step, isOpen, isTicked, onToggle, onTick }: Props) {
  const id = useId();
  return (
    <li className="border-b">
      <div className="flex items-start gap-3 px-4">
        <Checkbox
          aria-label={`Done: ${step.title}`}
          checked={isTicked}
          onCheckedChange={(checked) => onTick(checked === true)}
          className="mt-3"
        />
        <h3 className="min-w-0 flex-1">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
            className="flex min-h-10 w-full items-center justify-between gap-3 rounded-sm text-left font-medium"
          >
            <span className={cn(isTicked && "text-muted-foreground line-through decoration-input")}>
              {index + 1}. {step.title}
            </span>
            <ChevronDown
              aria-hidden="true"
              className={cn(
                "size-4 shrink-0 text-muted-foreground transition-transform duration-100",
                isOpen && "rotate-180",
              )}
            />
          </button>
        </h3>
      </div>
      <div id={id} hidden={!isOpen} className="grid gap-4 px-4 pb-4 pl-11">
        <ol className="grid list-[lower-alpha] gap-1.5 pl-5 text-pretty marker:text-muted-foreground">
          {step.actions.map((action) => (
            <li key={action} className="pl-1">
              <Marked>{action}</Marked>
            </li>
          ))}
        </ol>
        <SetupPicture slug={slug} index={index} />
      </div>
    </li>
  );
}
