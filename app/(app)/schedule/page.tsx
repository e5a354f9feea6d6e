import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Temporal } from "temporal-polyfill";
import { keepIfWhole } from "@/app/(app)/schedule/keep-if-whole";
import { loadScheduleParams, shownDays } from "@/components/schedule/params";
import { eventsRangeOf } from "@/components/schedule/range";
import { Schedule } from "@/components/schedule/schedule";
import { listAgents } from "@/lib/agents/list";
import { agentsPath, agentsQuery } from "@/lib/agents/queries";
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
  const [agents, types] = await Promise.all([
    listAgents(organizationId, { limit: 1000 }),
    listEventTypes(organizationId),
  ]);
  const client = new QueryClient();
  const isLarge = agents.meta.nextCursor !== null;
  const early = isLarge ? [null, agents.meta.nextCursor].map(agentsPath) : [];
  const packed = isLarge ? null : await packEvents(organizationId, range);
  if (packed !== null && packed.length <= MOST_SENT_ALONG) {
    const byAgent = unpackEvents(JSON.parse(packed), range.start);
    client.setQueryData(eventsQuery(range).queryKey, { byAgent, tag: null });
  } else early.unshift(packedPath(range));
  keepIfWhole(client, agentsQuery().queryKey, agents);
  client.setQueryData(eventTypesQuery().queryKey, types);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      {/* The browser asks for them while it still loads what draws them. As links: what react-dom's preload says here is heard only once scripts run. */}
      {early.map((path) => (
        <link key={path} rel="preload" as="fetch" href={`/api/v1${path}`} crossOrigin="anonymous" />
      ))}
      <Schedule organizationTimeZone={organizationTimeZone} now={now.toString()} canEdit={role !== "viewer"} />
    </HydrationBoundary>
  );
}
