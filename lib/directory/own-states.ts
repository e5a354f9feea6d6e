import { countCalendarFeeds } from "@/lib/calendar-feeds/service";
import type { OwnState } from "@/lib/connections/schemas";
import { countEndpoints } from "@/lib/webhooks/service";

/** Reads how an organization uses one of our own integrations. */
type ReadState = (organizationId: string) => Promise<OwnState>;

const readers = new Map<string, ReadState>([
  ["calendar-feeds", async (organizationId) => ({ ...(await countCalendarFeeds(organizationId)), problem: null })],
  ["webhooks", countEndpoints],
]);

/**
 * @param slug of one of our own integrations in the catalog
 * @throws Error when no such integration has that slug
 */
export function readOwnState(slug: string, organizationId: string): Promise<OwnState> {
  const read = readers.get(slug);
  if (!read) throw new Error(`Nobody knows the state of "${slug}".`);
  return read(organizationId);
}
