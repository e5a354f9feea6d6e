import { PreviewPolicies } from "@/components/integrations/connect/preview-policies";
import { OutcomeBar, OutcomeDot } from "@/components/integrations/outcome-bar";
import { countOf, formatCount, reasonWords } from "@/components/integrations/words";
import type { PreflightResult } from "@/lib/connections/preflight-schemas";

type Props = { result: Pick<PreflightResult, "people" | "preview">; isCounting?: boolean };

/** What connecting would put on the schedule, and what it would leave out and why. */
export function Preview({ result, isCounting = false }: Props) {
  const { preview, people } = result;
  if (!preview || !people) return null;
  const reasons = Object.entries(preview.skipped).toSorted(([, a], [, b]) => b - a);
  const skipped = reasons.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section
      aria-label="Preview"
      aria-busy={isCounting || undefined}
      className="grid gap-3 rounded-md border bg-background p-4"
    >
      <p className="font-medium text-pretty">
        {isCounting ? "Counting once more…" : headline(preview.events, people.matched)}
      </p>
      <OutcomeBar
        shares={[
          { outcome: "synced", count: preview.events },
          { outcome: "skipped", count: skipped },
          { outcome: "unmatched", count: preview.unmatched },
        ]}
      />
      <ul className="grid gap-1.5 text-sm">
        <li className="flex items-baseline gap-2">
          <OutcomeDot outcome="synced" />
          {countOf(preview.requests, "request")} seen, {formatCount(preview.events)} go on the schedule
        </li>
        {skipped > 0 && (
          <li className="flex items-baseline gap-2">
            <OutcomeDot outcome="skipped" />
            <span className="text-pretty">
              {formatCount(skipped)} skipped:{" "}
              {reasons.map(([reason, count]) => `${formatCount(count)} ${reasonWords(reason)}`).join(", ")}
            </span>
          </li>
        )}
        {preview.unmatched > 0 && (
          <li className="flex items-baseline gap-2">
            <OutcomeDot outcome="unmatched" />
            {formatCount(preview.unmatched)} without an agent
          </li>
        )}
        <li className="text-muted-foreground text-pretty">
          {formatCount(people.matched)} of {countOf(people.visible, "person", "people")} in HiBob matched with an agent
          by email{people.unmatched > 0 && `, ${formatCount(people.unmatched)} not. You can link them by hand later`}.
        </li>
      </ul>
      <PreviewPolicies policies={preview.policies} />
      {skipped + preview.unmatched > 0 && (
        <p className="text-muted-foreground text-sm text-pretty">
          Nothing is dropped in silence: each of them stands in the list of requests with the reason and what to do.
        </p>
      )}
    </section>
  );
}

function headline(events: number, agents: number): string {
  if (events === 0)
    return "Nothing would go on the schedule yet: there is no approved time off of your agents in these days.";
  return `This will put ${countOf(events, "event")} on the schedules of ${countOf(agents, "agent")}.`;
}
