import { CircleCheck, CircleMinus, CircleX, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { z } from "zod";
import { MissingAgents } from "@/components/integrations/connect/missing-agents";
import { cn } from "@/components/ui/cn";
import { Marked } from "@/components/ui/marked";
import { Ring } from "@/components/ui/ring";
import type { check, PreflightResult } from "@/lib/connections/schemas";

type Check = z.output<typeof check>;

const LOOK: Record<Check["status"], { word: string; icon: LucideIcon; tone: string }> = {
  passed: { word: "Passed", icon: CircleCheck, tone: "text-success" },
  warning: { word: "Warning", icon: TriangleAlert, tone: "text-warning" },
  failed: { word: "Failed", icon: CircleX, tone: "text-danger" },
  skipped: { word: "Not tested", icon: CircleMinus, tone: "text-muted-foreground" },
};

/** Each check of a test: what was found, and what to do where something is to be done. */
export function CheckList({ result }: { result: Pick<PreflightResult, "checks" | "missingAgents"> }) {
  return (
    <ul aria-label="Checks" className="grid gap-3">
      {result.checks.map((entry) => (
        <CheckRow key={entry.id} check={entry}>
          {entry.id === "coverage" && entry.status !== "skipped" && <MissingAgents agents={result.missingAgents} />}
        </CheckRow>
      ))}
    </ul>
  );
}

function CheckRow({ check, children }: { check: Check; children: ReactNode }) {
  const { word, icon: Icon, tone } = LOOK[check.status];
  return (
    <li data-check={check.id} data-status={check.status} className="flex gap-2.5">
      <Icon className={cn("mt-0.5 size-4 shrink-0", tone)} aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-medium">{check.title}</span>
          <span className={cn("font-medium text-sm", tone)}>{word}</span>
        </p>
        <p className="text-muted-foreground text-pretty">
          <Marked>{check.detail}</Marked>
        </p>
        {check.fix && (
          <p className="text-pretty">
            <Marked>{check.fix}</Marked>
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

const TITLES = ["Credentials", "People", "Time off", "Private time off", "Coverage"];

/** The checks while they run: same rows, same places. */
export function CheckListSkeleton() {
  return (
    <ul aria-label="Checks" aria-busy="true" className="grid gap-3">
      {TITLES.map((title) => (
        <li key={title} className="flex gap-2.5">
          <Ring className="mt-0.5 shrink-0 text-progress" />
          <div className="grid flex-1 gap-0.5">
            <p className="font-medium">{title}</p>
            <p className="text-muted-foreground">Asking…</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
