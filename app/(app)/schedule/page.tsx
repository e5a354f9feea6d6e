import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { Temporal } from "temporal-polyfill";
import { keepIfWhole } from "@/app/(app)/schedule/keep-if-whole";
import { loadScheduleParams, shownDays } from "@/components/schedule/params";
import { eventsRangeOf } from "@/components/schedule/range";
import { Schedule } from "@/components/schedule/schedule";
import { listAgents } from "@/lib/agents/list";
import { agentsQuery } from "@/lib/agents/queries";
import { requireMember } from "@/lib/auth/session";
import { eventsQuery, eventTypesQuery } from "@/lib/events/queries";
import { listEvents, listEventTypes } from "@/lib/events/service";

export const metadata: Metadata = { title: "Schedule" };

export default async function SchedulePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const member = await requireMember();
  const { organizationId, timeZone: organizationTimeZone, role } = member;
  const now = Temporal.Now.instant();
  const range = eventsRangeOf(shownDays(await loadScheduleParams(searchParams), { now, organizationTimeZone }));
  const [agents, events, types] = await Promise.all([
    listAgents(organizationId, { limit: 1000 }),
    listEvents(organizationId, { ...range, limit: 1000 }, { seesPrivate: role === "admin" }),
    listEventTypes(organizationId),
  ]);
  const client = new QueryClient();
  keepIfWhole(client, agentsQuery().queryKey, agents);
  keepIfWhole(client, eventsQuery(range).queryKey, events);
  client.setQueryData(eventTypesQuery().queryKey, types);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <Schedule organizationTimeZone={organizationTimeZone} now={now.toString()} canEdit={role !== "viewer"} />
    </HydrationBoundary>
  );
}
