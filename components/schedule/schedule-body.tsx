"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Temporal } from "temporal-polyfill";
import { LoadProblem } from "@/components/ui/load-problem";
import { agentsQuery } from "@/lib/agents/queries";
import type { BriefEvent } from "@/lib/events/brief";
import { eventsQuery } from "@/lib/events/queries";
import type { Day } from "@/lib/integrations/types";
import { NoAgents, NothingFound } from "./empty-schedule";
import type { Draft, Mark } from "./mark";
import { eventsRangeOf } from "./range";
import { isFiltered } from "./rows";
import { TimelineSkeleton } from "./schedule-skeleton";
import { Summary } from "./summary";
import { Timeline } from "./timeline";
import type { Params } from "./toolbar";
import { useMoveEvent } from "./use-move-event";
import { useShownRows } from "./use-shown-rows";
import { zoneCity } from "./zone-name";

type Props = {
  params: Params;
  days: Day[];
  today: Day;
  now: Temporal.Instant;
  canEdit: boolean;
  /** For what a dialog is open. */
  mark: Mark | null;
  onOpen: (event: BriefEvent) => void;
  onAdd: (draft: Draft, mark: Mark) => void;
  onFold: (team: string, isFolded: boolean) => void;
  /** Takes every filter away. */
  onShowAll: () => void;
};

/** The timeline, or what stands in its place while there is nothing to draw. */
export function ScheduleBody({ params, days, today, now, canEdit, mark, onOpen, onAdd, onFold, onShowAll }: Props) {
  const agents = useQuery(agentsQuery());
  const events = useQuery({ ...eventsQuery(eventsRangeOf(days)), placeholderData: keepPreviousData });
  const found = useShownRows({ params, days, agents: agents.data, events: events.data });
  const moving = useMoveEvent();
  const failed = [agents, events].find((query) => query.isError);
  const retry = () => Promise.all([agents.refetch(), events.refetch()]);
  if (failed?.error && !(agents.data && events.data)) {
    return <LoadProblem what="The schedule" error={failed.error} onRetry={retry} />;
  }
  if (found === null) return <TimelineSkeleton />;
  if (agents.data?.length === 0) return <NoAgents />;
  const { shown, axis } = found;
  if (shown.rows.length === 0) return <NothingFound onShowAll={onShowAll} />;
  return (
    <>
      <Summary
        shown={shown}
        axis={axis}
        zone={params.zone}
        isFiltered={isFiltered(params)}
        isLoading={events.isPlaceholderData}
        isStale={failed !== undefined}
      />
      <Timeline
        rows={shown.rows}
        axis={axis}
        view={params.view}
        today={today}
        now={now}
        zoneLabel={params.zone === null ? "Agent's own time" : `${zoneCity(params.zone)} time`}
        canEdit={canEdit}
        draft={mark}
        onOpen={onOpen}
        onAdd={onAdd}
        onShift={(event, shift, row) => moving.move(event, shift, { unit: axis.unit, agent: row.agent })}
        whyFixed={(event, row) => moving.whyFixed(event, { unit: axis.unit, agent: row.agent })}
        onFixed={moving.tellFixed}
        onFold={onFold}
      />
    </>
  );
}
