"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { dayWords } from "@/components/integrations/day-range";
import { countOf } from "@/components/integrations/words";
import { windowPreviewQuery } from "@/lib/connections/queries";
import type { WindowPreview, WindowQuery } from "@/lib/connections/window-schemas";

type Props = {
  connectionId: string;
  /** The end that the form holds now; null while it is none, or the one that is stored. */
  end: WindowQuery | null;
};

/** What saving would change, said before it is saved. Its room is always there, so that nothing moves. */
export function WindowEffect({ connectionId, end }: Props) {
  const { data, error } = useQuery({
    ...windowPreviewQuery(connectionId, end ?? {}),
    enabled: end !== null,
    placeholderData: keepPreviousData,
  });
  return (
    <p role="status" className="min-h-10 max-w-prose text-pretty text-sm">
      {end !== null && data && !error && effectWords(data)}
      {end !== null && error && "What would change can’t be told right now. You can save all the same."}
    </p>
  );
}

/** As an admin would ask: what goes, what comes, and what stays as it is. */
export function effectWords(preview: WindowPreview): string {
  const { syncUntil, days, eventsRemoved, eventsResized, requestsEntering } = preview;
  const until = dayWords(syncUntil);
  const resized = eventsResized > 0 ? ` ${countOf(eventsResized, "event")} without an end will end on ${until}.` : "";
  if (days === 0) return `Syncing until ${until}, as now. No event changes.`;
  if (days < 0) {
    const gone =
      eventsRemoved === 0
        ? "No event lies after it, so nothing goes."
        : `${countOf(eventsRemoved, "event")} after it ${eventsRemoved === 1 ? "goes" : "go"} off the schedule, and ${eventsRemoved === 1 ? "comes" : "come"} back if you move it on again.`;
    return `Syncing until ${until}, ${countOf(-days, "day")} less. ${gone}${resized}`;
  }
  const known = requestsEntering > 0 ? ` ${countOf(requestsEntering, "request")} at least, that we know of.` : "";
  return `Syncing until ${until}, ${countOf(days, "day")} more. What is approved in them comes in.${known} No event goes.${resized}`;
}
