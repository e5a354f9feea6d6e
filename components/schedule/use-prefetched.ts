import { type FetchQueryOptions, type QueryKey, useQueryClient } from "@tanstack/react-query";

/**
 * Asks for what is drawn below while the page is still being drawn, rather than after. What the page brought along is not
 * asked for, and the server asks for nothing (usePrefetchQuery would, there too).
 */
export function usePrefetched<T, Key extends QueryKey>(query: FetchQueryOptions<T, Error, T, Key>): void {
  const client = useQueryClient();
  if (typeof window === "undefined" || client.getQueryState(query.queryKey)) return;
  void client.prefetchQuery(query);
}
