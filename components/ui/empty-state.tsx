import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = {
  icon: LucideIcon;
  title: string;
  /** Why it is empty and what fills it. */
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon: Icon, title, text, action, className }: Props) {
  return (
    <div
      className={cn(
        "grid justify-items-center gap-1 rounded-lg border border-dashed px-6 py-12 text-center",
        className,
      )}
    >
      <span className="mb-2 inline-flex size-10 items-center justify-center rounded-lg border bg-surface text-muted-foreground">
        <Icon className="size-5" strokeWidth={1.75} aria-hidden="true" />
      </span>
      <p className="font-medium">{title}</p>
      {text && <p className="max-w-md text-muted-foreground text-pretty">{text}</p>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
