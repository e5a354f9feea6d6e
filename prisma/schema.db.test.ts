import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { pool } from "@/lib/db";
import { openSchemaEngine } from "@/prisma/engine";

test("the migrations make the database that schema.prisma describes", async () => {
  const described = await describeSchemaFile();
  expect(await columns(pool())).toEqual(described.columns);
  // The migrations may have more indexes (partial ones, which Prisma cannot say), but none fewer.
  expect(await indexes(pool())).toEqual(expect.arrayContaining(described.indexes));
});

/** Makes a second database of the schema file alone, and reads it back. */
async function describeSchemaFile() {
  const server = inject("databaseServer");
  const name = `schema_${process.pid}_${Date.now()}`;
  const outside = new pg.Client({ connectionString: server });
  await outside.connect();
  await outside.query(`CREATE DATABASE ${name}`);
  const scratch = new pg.Pool({ connectionString: server.replace(/\/postgres$/, `/${name}`), allowExitOnIdle: true });
  try {
    await scratch.query(await sqlOfSchema(scratch));
    return { columns: await columns(scratch), indexes: await indexes(scratch) };
  } finally {
    await scratch.end();
    await outside.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await outside.end();
  }
}

async function sqlOfSchema(database: pg.Pool): Promise<string> {
  const content = await readFile(join(import.meta.dirname, "schema.prisma"), "utf8");
  const engine = await openSchemaEngine(database);
  const { stdout } = await engine.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

async function columns(database: pg.Pool) {
  const { rows } = await database.query(
    `SELECT table_name, column_name, udt_name, is_nullable, column_default FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY table_name, column_name`,
  );
  return rows;
}

async function indexes(database: pg.Pool): Promise<string[]> {
  const { rows } = await database.query(
    "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY indexdef",
  );
  return rows.map((row) => row.indexdef as string);
}
