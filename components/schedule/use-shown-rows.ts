import { useDeferredValue, useMemo, useState } from "react";
import type { Agent } from "@/lib/agents/schemas";
import type { KnownEvents } from "@/lib/events/queries";
import type { Day } from "@/lib/integrations/types";
import { type RowsInput, rowMaker, type Shown, sharedZone } from "./rows";
import type { Axis } from "./scale";
import { VIEW_LOOK } from "./timeline-look";
import type { Params } from "./toolbar";
import { usePrepared } from "./use-prepared";

type Data = { params: Params; days: Day[]; agents: Agent[] | undefined; events: KnownEvents | undefined };

/**
 * The rows and what stands across; null until they are there. Typing stays quick with thousands of rows: they follow
 * when there is time.
 */
export function useShownRows({ params, days, agents, events }: Data): { shown: Shown; axis: Axis } | null {
  const { q, team, type, source, zone, view, folded } = useDeferredValue(params);
  const [maker] = useState(rowMaker);
  const dayList = days.join();
  const foldedList = folded.join("\n");
  const axis = useMemo((): Axis | null => {
    if (!agents) return null;
    const unit = view === "day" ? "hour" : "day";
    return { days: dayList.split(","), unit, zone: sharedZone(agents, zone) };
  }, [agents, zone, view, dayList]);
  const input = useMemo((): RowsInput | null => {
    if (!agents || !events || axis === null) return null;
    return {
      agents,
      events: events.byAgent,
      filters: { q, team, type, source },
      axis,
      folded: foldedList === "" ? [] : foldedList.split("\n"),
      minWidth: VIEW_LOOK[view].blockMin,
    };
  }, [agents, events, q, team, type, source, axis, view, foldedList]);
  const isPrepared = usePrepared(maker, input);
  return useMemo(
    () => (input && isPrepared ? { shown: maker.make(input), axis: input.axis } : null),
    [maker, input, isPrepared],
  );
}
