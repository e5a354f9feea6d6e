import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Temporal } from "temporal-polyfill";
import { keepIfWhole } from "@/app/(app)/schedule/(timeline)/keep-if-whole";
import { loadScheduleParams, shownDays } from "@/components/schedule/params";
import { eventsRangeOf } from "@/components/schedule/range";
import { Schedule } from "@/components/schedule/schedule";
import { listAgentCursors, listAgents } from "@/lib/agents/list";
import { agentsPath, agentsQuery } from "@/lib/agents/queries";
import { PAGE_SIZE } from "@/lib/api/client";
import { requireMember } from "@/lib/auth/session";
import { unpackEvents } from "@/lib/events/brief";
import { packEvents } from "@/lib/events/packed";
import { eventsQuery, eventTypesQuery, packedPath } from "@/lib/events/queries";
import { listEventTypes } from "@/lib/events/service";

export const metadata: Metadata = { title: "Schedule" };

/** About a thousand events. More come through the API: the page stays small and shows its frame at once. */
const MOST_SENT_ALONG = 100_000;

export default async function SchedulePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { organizationId, timeZone: organizationTimeZone, role } = await requireMember();
  const now = Temporal.Now.instant();
  const range = eventsRangeOf(shownDays(await loadScheduleParams(searchParams), { now, organizationTimeZone }));
  const [cursors, types] = await Promise.all([
    listAgentCursors(organizationId, PAGE_SIZE),
    listEventTypes(organizationId),
  ]);
  const client = new QueryClient();
  client.setQueryData(eventTypesQuery().queryKey, types);
  const early: string[] = [];
  if (cursors.length > 0) {
    early.push(packedPath(range), ...[null, ...cursors].map(agentsPath));
  } else {
    const [agents, packed] = await Promise.all([
      listAgents(organizationId, { limit: PAGE_SIZE }),
      packEvents(organizationId, range),
    ]);
    keepIfWhole(client, agentsQuery().queryKey, agents);
    if (packed.length <= MOST_SENT_ALONG) {
      const byAgent = unpackEvents(JSON.parse(packed), range.start);
      client.setQueryData(eventsQuery(range).queryKey, { byAgent, tag: null });
    } else early.push(packedPath(range));
  }
  return (
    <HydrationBoundary state={dehydrate(client)}>
      {/* The browser asks for them while it still loads what draws them. What react-dom's preload asks for here, it would
          only once scripts run. */}
      {early.map((path) => (
        <link key={path} rel="preload" as="fetch" href={`/api/v1${path}`} crossOrigin="anonymous" />
      ))}
      <Schedule organizationTimeZone={organizationTimeZone} now={now.toString()} canEdit={role !== "viewer"} />
    </HydrationBoundary>
  );
}
