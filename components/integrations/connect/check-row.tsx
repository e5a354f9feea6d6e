import {
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleX,
  type LucideIcon,
  RotateCw,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Marked } from "@/components/ui/marked";
import { Ring } from "@/components/ui/ring";
import type { Check, CheckId } from "@/lib/connections/preflight-schemas";

export const CHECK_WORDS: Record<Check["status"], string> = {
  passed: "Passed",
  warning: "Warning",
  failed: "Failed",
  skipped: "Not tested",
};

const LOOK: Record<Check["status"], { icon: LucideIcon; tone: string }> = {
  passed: { icon: CircleCheck, tone: "text-success" },
  warning: { icon: TriangleAlert, tone: "text-warning" },
  failed: { icon: CircleX, tone: "text-danger" },
  skipped: { icon: CircleMinus, tone: "text-muted-foreground" },
};

/** What each check is about, before it is known. */
const ABOUT: Record<CheckId, { title: string; question: string }> = {
  credentials: { title: "Credentials", question: "Are the ID and token accepted?" },
  people: { title: "People", question: "May it see your people and their email addresses?" },
  time_off: { title: "Time off", question: "May it see who's out?" },
  private_time_off: { title: "Private time off", question: "May it see time off of private policies?" },
  coverage: { title: "Coverage", question: "Does it see all of your agents?" },
};

type Props = {
  id: CheckId;
  check: Check | undefined;
  isAsking: boolean;
  onCheckAgain: (() => void) | undefined;
  children: ReactNode;
};

/** One check. While it is asked again, what was known of it stays where it is. */
export function CheckRow({ id, check, isAsking, onCheckAgain, children }: Props) {
  const { title, question } = ABOUT[id];
  const { icon: Icon, tone } = check ? LOOK[check.status] : { icon: CircleDashed, tone: "text-muted-foreground" };
  const canCheckAgain = onCheckAgain && (check?.status === "failed" || check?.status === "warning");
  return (
    <li data-check={id} data-status={isAsking ? "asking" : check?.status} className="flex gap-2.5">
      {isAsking ? (
        <Ring className="mt-0.5 shrink-0 text-progress" />
      ) : (
        <Icon className={cn("mt-0.5 size-4 shrink-0", tone)} aria-hidden="true" />
      )}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{check?.title ?? title}</span>
          <span className={cn("font-medium text-sm", isAsking ? "text-progress" : tone)}>
            {isAsking ? "Asking…" : check && CHECK_WORDS[check.status]}
          </span>
        </p>
        <p className="text-muted-foreground text-pretty">{check ? <Marked>{check.detail}</Marked> : question}</p>
        {check?.fix && (
          <p className="text-pretty">
            <Marked>{check.fix}</Marked>
          </p>
        )}
        {children}
        {canCheckAgain && (
          <p className="mt-1">
            <Button size="sm" isBusy={isAsking} aria-label={`Check again: ${title}`} onClick={onCheckAgain}>
              <RotateCw aria-hidden="true" />
              Check again
            </Button>
          </p>
        )}
      </div>
    </li>
  );
}
