import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { Agent } from "@/lib/agents/schemas";
import type { BriefEvent } from "@/lib/events/brief";
import type { ScheduleEvent } from "@/lib/events/schemas";
import { sourceName } from "./source-name";
import { exactWhen } from "./when";

type Props = {
  event: BriefEvent;
  /** The same with all there is to know; null until it is there. */
  whole: ScheduleEvent | null;
  error: Error | null;
  agent: Agent | null;
  /** The zone in which the schedule is drawn; null: the agent's. */
  zone: string | null;
};

/** What is known of an event. What has to be fetched has its place from the start. */
export function EventFacts({ event, whole, error, agent, zone }: Props) {
  const source = sourceName(event.source);
  const ownZone = whole?.timeZone ?? agent?.effectiveTimeZone ?? "UTC";
  const placed = exactWhen({ ...event, timeZone: ownZone });
  const asDrawn = exactWhen({ ...event, timeZone: zone ?? agent?.effectiveTimeZone ?? ownZone });
  const later = (show: (whole: ScheduleEvent) => ReactNode) => {
    if (whole) return show(whole);
    return error ? <span className="text-danger">{error.message}</span> : <Skeleton className="h-5 w-36" />;
  };
  return (
    <dl className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-3 gap-y-2.5">
      <Fact term="When">
        {placed}
        {asDrawn !== placed && <span className="block text-muted-foreground text-sm">{asDrawn}</span>}
      </Fact>
      <Fact term="Agent">
        {agent?.name ?? whole?.agentEmail}
        {agent && <span className="block break-words text-muted-foreground text-sm">{agent.email}</span>}
      </Fact>
      <Fact term="Source">
        {event.readOnly ? (
          <span className="inline-flex items-center gap-1.5">
            <Lock className="size-3.5 text-muted-foreground" aria-hidden="true" />
            Synced from {source}
          </span>
        ) : (
          source
        )}
      </Fact>
      {event.readOnly && (
        <>
          <Fact term={`${source} policy`}>
            {later(({ policy }) => policy ?? <span className="text-muted-foreground">Private; admins see it</span>)}
          </Fact>
          <Fact term={`${source} request ID`}>
            {later(({ externalId }) => (
              <span className="break-all font-mono text-sm">{externalId}</span>
            ))}
          </Fact>
        </>
      )}
      <Fact term={event.readOnly ? "Synced" : "Last changed"}>
        {later(({ updatedAt }) => (
          <Time value={updatedAt} />
        ))}
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
