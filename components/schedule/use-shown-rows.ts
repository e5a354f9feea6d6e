import { useDeferredValue, useMemo, useState } from "react";
import type { Agent } from "@/lib/agents/schemas";
import type { KnownEvents } from "@/lib/events/queries";
import type { Day } from "@/lib/integrations/types";
import { rowMaker, type Shown, sharedZone } from "./rows";
import type { Axis } from "./scale";
import { VIEW_LOOK } from "./timeline-look";
import type { Params } from "./toolbar";

type Data = { params: Params; days: Day[]; agents: Agent[] | undefined; events: KnownEvents | undefined };

/**
 * The rows and what stands across; null until the agents are there. Typing stays quick with thousands of rows: they
 * follow when there is time.
 */
export function useShownRows({ params, days, agents, events }: Data): { shown: Shown; axis: Axis } | null {
  const { q, team, type, source, zone, view, folded } = useDeferredValue(params);
  const [makeRows] = useState(rowMaker);
  const dayList = days.join();
  const foldedList = folded.join("\n");
  const axis = useMemo((): Axis | null => {
    if (!agents) return null;
    const unit = view === "day" ? "hour" : "day";
    return { days: dayList.split(","), unit, zone: sharedZone(agents, zone) };
  }, [agents, zone, view, dayList]);
  return useMemo(() => {
    if (!agents || !events || axis === null) return null;
    const shown = makeRows({
      agents,
      events: events.byAgent,
      filters: { q, team, type, source },
      axis,
      folded: foldedList === "" ? [] : foldedList.split("\n"),
      minWidth: VIEW_LOOK[view].blockMin,
    });
    return { shown, axis };
  }, [makeRows, agents, events, q, team, type, source, axis, view, foldedList]);
}
