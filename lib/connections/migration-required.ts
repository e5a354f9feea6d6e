import { AppError } from "@/lib/errors";

/** Of a connection that still uses an API key: it is never synced, and nothing about it changes but by the migration. */
export function migrationRequired(): AppError {
  return new AppError(
    "migration_required",
    "This connection uses an API key, which no longer works. Migrate it to a service user first.",
  );
}
