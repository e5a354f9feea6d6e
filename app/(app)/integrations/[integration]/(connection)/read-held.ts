import type { QueryClient } from "@tanstack/react-query";
import { removalPeopleQuery } from "@/lib/connections/removal-queries";
import { listRemovalPeople } from "@/lib/connections/removals";
import { runsQuery } from "@/lib/connections/run-queries";
import { listRuns } from "@/lib/connections/runs";
import type { Connection } from "@/lib/connections/schemas";

/** What waits for an admin stands above everything else: it is there from the start, so that nothing moves. */
export async function readHeld(
  client: QueryClient,
  organizationId: string,
  { id: connectionId }: Connection,
): Promise<void> {
  const { data: runs } = await listRuns(organizationId, connectionId, { limit: 50 });
  client.setQueryData(runsQuery(connectionId).queryKey, runs);
  const held = runs.find(({ status }) => status === "held");
  if (!held) return;
  const page = await listRemovalPeople({ organizationId, connectionId, runId: held.id }, { limit: 50 });
  client.setQueryData(removalPeopleQuery(connectionId, held.id).queryKey, { pages: [page], pageParams: [null] });
}
