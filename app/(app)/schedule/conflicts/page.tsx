import { dehydrate, HydrationBoundary, QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ConflictsPage } from "@/components/conflicts/conflicts-page";
import { requireMember } from "@/lib/auth/session";
import { conflictCountsQuery, conflictsQuery, rangeAhead } from "@/lib/events/conflict-queries";
import { listConflicts } from "@/lib/events/conflicts";
import { today as todayIn } from "@/lib/time";

export const metadata: Metadata = { title: "Conflicts" };

export default async function SchedulesConflictsPage() {
  const { organizationId, timeZone, role } = await requireMember();
  const today = todayIn(timeZone);
  const range = rangeAhead(today);
  const viewer = { seesPrivate: role === "admin" };
  const open = await listConflicts(organizationId, { ...range, state: "open", limit: 50 }, viewer);
  const client = new QueryClient();
  client.setQueryData(conflictsQuery(range, "open").queryKey, { pages: [open], pageParams: [null] });
  client.setQueryData(conflictCountsQuery(range).queryKey, open.meta.counts);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ConflictsPage today={today} canEdit={role !== "viewer"} />
    </HydrationBoundary>
  );
}
