import { countCalendarFeeds } from "@/lib/calendar-feeds/service";
import type { OwnState } from "@/lib/connections/schemas";

/** Reads how an organization uses one of our own integrations. */
type ReadState = (organizationId: string) => Promise<OwnState>;

const readers = new Map<string, ReadState>([
  ["calendar-feeds", async (organizationId) => ({ ...(await countCalendarFeeds(organizationId)), problem: null })],
  ["webhooks", async () => ({ count: 0, lastUsedAt: null, problem: null })],
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
