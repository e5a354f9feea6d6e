import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { openSchemaEngine, type SchemaEngine } from "./engine";

const FOLDER = join(import.meta.dirname, "migrations");
/** Any number: processes that start together take turns by it. */
const MIGRATION_LOCK = 7_216_884_011;

type MigrationList = Parameters<SchemaEngine["applyMigrations"]>[0]["migrationsList"];

/**
 * Applies the migrations that the database does not have yet, in turn with other processes.
 *
 * @returns the names of the migrations applied now
 * @throws Error naming the migration that failed; what it did is rolled back by PostgreSQL
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const turn = new pg.Client({ connectionString: databaseUrl });
  await turn.connect();
  try {
    await turn.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const migrationsList = await readMigrations();
    if (await isUpToDate(turn, migrationsList)) return [];
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, allowExitOnIdle: true });
    const engine = await openSchemaEngine(pool);
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList,
        filters: { externalTables: [], externalEnums: [] },
      });
      return appliedMigrationNames;
    } finally {
      engine.free();
      await pool.end();
    }
  } finally {
    await turn.end();
  }
}

/** Spares a start the second that loading the engine takes. */
async function isUpToDate(client: pg.Client, list: MigrationList): Promise<boolean> {
  const { rows: found } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS has");
  if (!found[0]?.has) return false;
  const { rows } = await client.query("SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL");
  const applied = new Set(rows.map((row) => row.migration_name as string));
  return list.migrationDirectories.every((directory) => applied.has(directory.path));
}

async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(join(FOLDER, path, "migration.sql"), "utf8") },
      },
    })),
  );
  return {
    baseDir: FOLDER,
    lockfile: { path: "migration_lock.toml", content: await readFile(join(FOLDER, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}
