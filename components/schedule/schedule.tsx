"use client";

import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { ConflictMarks } from "@/components/conflicts/conflict-marks";
import { ConflictsLink } from "@/components/conflicts/conflicts-link";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { agentsQuery } from "@/lib/agents/queries";
import { eventsQuery } from "@/lib/events/queries";
import { dayOf } from "@/lib/time";
import { ExportButton } from "./export-button";
import { scheduleParams, shownDays } from "./params";
import { daysOf, eventsRangeOf } from "./range";
import { ScheduleBody } from "./schedule-body";
import { type OpenDialog, ScheduleDialogs } from "./schedule-dialogs";
import { Toolbar } from "./toolbar";
import { useNow } from "./use-now";
import { usePrefetched } from "./use-prefetched";

type Props = {
  organizationTimeZone: string;
  /** ISO 8601: the present, as the server saw it. */
  now: string;
  /** Whether the member may add and change manual events. */
  canEdit: boolean;
};

/** Everyone's events: agents down, days or hours across. What is shown is all in the address. */
export function Schedule({ organizationTimeZone, now: nowOnServer, canEdit }: Props) {
  const [params, setParams] = useQueryStates(scheduleParams);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const queryClient = useQueryClient();
  const now = useNow(nowOnServer);
  const { view, zone, folded } = params;
  const today = dayOf(now, zone ?? organizationTimeZone);
  const days = shownDays(params, { now, organizationTimeZone });
  const range = eventsRangeOf(days);
  usePrefetched(agentsQuery());
  usePrefetched(eventsQuery(range));
  function fold(team: string, isFolded: boolean) {
    const others = folded.filter((each) => each !== team);
    setParams({ folded: isFolded ? [...others, team] : others.length > 0 ? others : null });
  }
  return (
    <>
      <PageHeader
        title="Schedule"
        actions={
          <>
            <ConflictsLink today={today} shown={range} />
            <ExportButton params={params} days={days} />
            {canEdit && (
              <Button
                variant="primary"
                className="print:hidden"
                onClick={() => setDialog({ kind: "add", draft: null, mark: null })}
              >
                <Plus aria-hidden="true" />
                Add event
              </Button>
            )}
          </>
        }
      />
      <Toolbar
        params={params}
        days={days}
        organizationTimeZone={organizationTimeZone}
        onFilter={(change) => setParams({ ...change, ...(change.q === "" ? { q: null } : {}) })}
        onShow={(change) => setParams(change, { history: "push" })}
        onAim={(day) => queryClient.prefetchQuery(eventsQuery(eventsRangeOf(daysOf(day, view))))}
      />
      <ConflictMarks range={range}>
        <ScheduleBody
          params={params}
          days={days}
          today={today}
          now={now}
          canEdit={canEdit}
          mark={dialog?.kind === "add" ? dialog.mark : null}
          onOpen={(event) => setDialog({ kind: "event", event })}
          onAdd={(draft, mark) => setDialog({ kind: "add", draft, mark })}
          onFold={fold}
          onShowAll={() => setParams({ q: null, team: null, type: null, source: null })}
        />
        <ScheduleDialogs
          dialog={dialog}
          zone={zone}
          firstDay={days.includes(today) ? today : (days[0] ?? today)}
          canEdit={canEdit}
          onChange={setDialog}
        />
      </ConflictMarks>
    </>
  );
}
