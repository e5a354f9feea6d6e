"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import type { Temporal } from "temporal-polyfill";
import { LoadProblem } from "@/components/ui/load-problem";
import { agentsQuery } from "@/lib/agents/queries";
import { eventsQuery } from "@/lib/events/queries";
import type { ScheduleEvent } from "@/lib/events/schemas";
import type { Day } from "@/lib/integrations/types";
import { NoAgents, NothingFound } from "./empty-schedule";
import { eventsRangeOf } from "./range";
import { isFiltered, type Row, scheduleRows } from "./rows";
import { TimelineSkeleton } from "./schedule-skeleton";
import { Summary } from "./summary";
import { Timeline } from "./timeline";
import { VIEW_LOOK } from "./timeline-look";
import type { Params } from "./toolbar";
import { zoneCity } from "./zone-name";

type Props = {
  params: Params;
  days: Day[];
  today: Day;
  now: Temporal.Instant;
  onOpen: (event: ScheduleEvent) => void;
  /** Takes every filter away. */
  onShowAll: () => void;
};

/** The timeline, or what stands in its place while there is nothing to draw. */
export function ScheduleBody({ params, days, today, now, onOpen, onShowAll }: Props) {
  const agents = useQuery(agentsQuery());
  const events = useQuery({ ...eventsQuery(eventsRangeOf(days)), placeholderData: keepPreviousData });
  const rows = useRows({ params, days, agents: agents.data, events: events.data });
  const failed = [agents, events].find((query) => query.isError);
  const retry = () => Promise.all([agents.refetch(), events.refetch()]);
  if (failed?.error && !(agents.data && events.data)) {
    return <LoadProblem what="The schedule" error={failed.error} onRetry={retry} />;
  }
  if (rows === null) return <TimelineSkeleton />;
  if (agents.data?.length === 0) return <NoAgents />;
  if (rows.length === 0) return <NothingFound onShowAll={onShowAll} />;
  return (
    <>
      <Summary
        rows={rows}
        zone={params.zone}
        isFiltered={isFiltered(params)}
        isLoading={events.isPlaceholderData}
        isStale={failed !== undefined}
      />
      <Timeline
        rows={rows}
        days={days}
        view={params.view}
        today={today}
        now={now}
        zoneLabel={params.zone === null ? "Agent's own time" : `${zoneCity(params.zone)} time`}
        onOpen={onOpen}
      />
    </>
  );
}

type Data = Pick<Props, "params" | "days"> & Partial<Pick<Parameters<typeof scheduleRows>[0], "agents" | "events">>;

/** Typing stays quick with thousands of rows: they follow when there is time. */
function useRows({ params, days, agents, events }: Data): Row[] | null {
  const { q, team, type, source, zone, view } = useDeferredValue(params);
  const dayList = days.join();
  return useMemo(() => {
    if (!agents || !events) return null;
    const filters = { q, team, type, source };
    return scheduleRows({
      agents,
      events,
      filters,
      days: dayList.split(","),
      zone,
      minWidth: VIEW_LOOK[view].blockMin,
    });
  }, [agents, events, q, team, type, source, zone, view, dayList]);
}
