import { env } from "@/lib/env";

/** Source of the events that people make here. */
export const MANUAL = "manual";

type Source = { name: string; editUrl: () => string };

/** Integrations whose events people edit at the vendor. */
const SOURCES: Record<string, Source> = {
  hibob: { name: "HiBob", editUrl: () => env().HIBOB_APP_URL },
};

/** Name of an integration as people know it. */
export function sourceName(integration: string): string {
  return SOURCES[integration]?.name ?? integration;
}

/** Where events of the integration are edited; null when we know no place. */
export function editUrl(integration: string | null): string | null {
  return integration === null ? null : (SOURCES[integration]?.editUrl() ?? null);
}
