import type { Connection, Integration } from "@/lib/connections/schemas";
import { listConnections } from "@/lib/connections/service";
import { readOwnState } from "@/lib/directory/own-states";
import { catalog } from "@/lib/integrations/catalog";
import type { Manifest } from "@/lib/integrations/types";

/** The directory: every integration, with this organization's connection to it or, of our own ones, how it is used. */
export async function listIntegrations(organizationId: string): Promise<Integration[]> {
  const connections = await listConnections(organizationId);
  return Promise.all(catalog.map((manifest) => toIntegration(manifest, organizationId, connections)));
}

async function toIntegration(
  { slug, name, category, description, kind }: Manifest,
  organizationId: string,
  connections: Connection[],
): Promise<Integration> {
  return {
    slug,
    name,
    category,
    description,
    connection: connections.find((connection) => connection.integration === slug) ?? null,
    state: kind === "own" ? await readOwnState(slug, organizationId) : null,
  };
}
