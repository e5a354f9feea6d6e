import { env } from "@/lib/env";
import { createHibobProvider } from "@/lib/integrations/hibob/session";
import type { Provider } from "@/lib/integrations/types";

const providers = new Map<string, () => Provider>([
  ["hibob", () => createHibobProvider({ baseUrl: env().HIBOB_API_URL })],
]);

/**
 * The code that speaks to a vendor. For servers and workers; the browser has the catalog.
 * @param slug of an integration in the catalog
 * @throws Error when no integration has that slug
 */
export function findProvider(slug: string): Provider {
  const create = providers.get(slug);
  if (!create) throw new Error(`There is no provider "${slug}".`);
  return create();
}
