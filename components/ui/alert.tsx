import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

const look = {
  info: { icon: Info, box: "bg-progress-surface border-progress/25", tone: "text-progress" },
  success: { icon: CircleCheck, box: "bg-success-surface border-success/25", tone: "text-success" },
  warning: { icon: TriangleAlert, box: "bg-warning-surface border-warning/25", tone: "text-warning" },
  danger: { icon: CircleAlert, box: "bg-danger-surface border-danger/25", tone: "text-danger" },
} as const;

type Props = {
  variant?: keyof typeof look;
  title: ReactNode;
  children?: ReactNode;
  /** A button that does what is to be done. */
  action?: ReactNode;
  className?: string;
};

/** What is so and what to do about it. Danger interrupts a screen reader, the others wait for a pause. */
export function Alert({ variant = "info", title, children, action, className }: Props) {
  const { icon: Icon, box, tone } = look[variant];
  return (
    <div
      role={variant === "danger" ? "alert" : "status"}
      className={cn("flex flex-wrap items-start gap-x-4 gap-y-3 rounded-lg border px-3.5 py-3", box, className)}
    >
      <div className="flex min-w-60 flex-1 gap-2.5">
        <Icon className={cn("mt-0.5 size-4 shrink-0", tone)} aria-hidden="true" />
        <div className="grid min-w-0 gap-0.5">
          <p className="font-medium text-foreground">{title}</p>
          {children && <div className="text-foreground/85 text-pretty">{children}</div>}
        </div>
      </div>
      {action && <div className="flex max-w-full shrink-0 flex-wrap gap-2 pl-6.5 sm:pl-0">{action}</div>}
    </div>
  );
}
