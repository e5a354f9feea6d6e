import { ArrowRight, CircleCheck, TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { ChangedRequests, MissingPeople, MissingRequests } from "@/components/integrations/parity/differences";
import { countOf, formatCount } from "@/components/integrations/words";
import { Checkbox } from "@/components/ui/checkbox";
import type { Parity } from "@/lib/connections/migration-schemas";

type Props = {
  parity: Parity;
  name: string;
  isAccepted: boolean;
  onAccept: (isAccepted: boolean) => void;
};

/** What the connection has and what new credentials see of it, side by side, with everything that would be lost. */
export function ParityCheck({ parity, name, isAccepted, onAccept }: Props) {
  const id = useId();
  const { people, requests } = parity;
  const lostRequests = requests.before - requests.after;
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-md border bg-background p-4">
      <h3 id={id} className="font-medium">
        Parity check
      </h3>
      <dl className="grid gap-3 sm:grid-cols-2">
        <SideBySide label="People linked to agents" {...people} />
        <SideBySide label="Requests to come" {...requests} />
      </dl>
      {parity.ok ? (
        <Finding icon={<CircleCheck className="mt-0.5 size-4 shrink-0 text-success" aria-hidden="true" />}>
          Everything is seen. All {countOf(requests.before, "event")} and all links stay.
        </Finding>
      ) : (
        <Finding icon={<TriangleAlert className="mt-0.5 size-4 shrink-0 text-warning" aria-hidden="true" />}>
          Not everything is seen. Usually a permission is missing in {name}: mend it there and test again. What is
          really gone there you can accept.
        </Finding>
      )}
      <MissingPeople people={people} name={name} />
      <MissingRequests requests={requests} name={name} />
      <ChangedRequests requests={requests.changed} name={name} />
      {!parity.ok && (
        <Checkbox
          checked={isAccepted}
          onCheckedChange={(checked) => onAccept(checked === true)}
          label="I have looked at the differences and accept them"
          description={
            lostRequests > 0
              ? `${countOf(lostRequests, "event")} will leave the schedule with the next check.`
              : "Nothing leaves the schedule, but time off of these people will not come in."
          }
        />
      )}
    </section>
  );
}

function SideBySide({ label, before, after }: { label: string; before: number; after: number }) {
  return (
    <div className="rounded-md border bg-surface px-3 py-2">
      <dt className="text-muted-foreground text-sm">{label}</dt>
      <dd className="flex items-center gap-2 font-semibold text-lg tabular-nums">
        <span>
          <span className="sr-only">before </span>
          {formatCount(before)}
        </span>
        <ArrowRight className="size-4 text-muted-foreground" aria-hidden="true" />
        <span className={after < before ? "text-warning" : undefined}>
          <span className="sr-only">after </span>
          {formatCount(after)}
        </span>
        {after < before && (
          <span className="font-normal text-muted-foreground text-sm">{formatCount(before - after)} missing</span>
        )}
      </dd>
    </div>
  );
}

function Finding({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex items-start gap-2.5 text-pretty">
      {icon}
      <span>{children}</span>
    </p>
  );
}
