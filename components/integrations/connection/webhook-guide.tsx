import { ChevronRight } from "lucide-react";
import { Marked } from "@/components/ui/marked";

/** What to click in the vendor's product. Folded away once the webhook is set up. */
export function WebhookGuide({ steps, name, isOpen }: { steps: string[]; name: string; isOpen: boolean }) {
  return (
    <details open={isOpen} className="group rounded-md border bg-surface-2/40">
      <summary className="flex cursor-pointer list-none items-center gap-2 rounded-md px-3 py-2 font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-muted-foreground transition-transform group-open:rotate-90"
        />
        Set it up in {name}
      </summary>
      <ol className="grid list-decimal gap-1.5 pr-3 pb-3 pl-9 text-sm text-pretty marker:text-muted-foreground">
        {steps.map((step) => (
          <li key={step}>
            <Marked>{step}</Marked>
          </li>
        ))}
      </ol>
    </details>
  );
}
