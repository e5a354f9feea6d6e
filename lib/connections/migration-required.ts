import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { findManifest } from "@/lib/integrations/catalog";

/** Of a connection that still uses an API key: it is never synced, and nothing about it changes but by the migration. */
export function migrationRequired(): AppError {
  return new AppError(
    "migration_required",
    "This connection uses an API key, which no longer works. Migrate it to a service user first.",
  );
}

/** The organization's connections that still use an API key, by the integration's slug and name. */
export async function listDueMigrations(organizationId: string): Promise<{ slug: string; name: string }[]> {
  const rows = await db().connection.findMany({
    where: { organizationId, authMethod: "api_key" },
    select: { integration: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ integration }) => ({ slug: integration, name: findManifest(integration)?.name ?? integration }));
}
