import type { QueryClient, QueryKey } from "@tanstack/react-query";

type Page = { data: unknown[]; meta: { nextCursor: string | null } };

/**
 * Sends a list along with the page when it is whole. A longer one comes through the API instead: the page of a large
 * organization stays small and shows its frame at once.
 */
export function keepIfWhole(client: QueryClient, queryKey: QueryKey, page: Page): void {
  if (page.meta.nextCursor === null) client.setQueryData(queryKey, page.data);
}
