import { mkdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres/server";
import { migrate } from "@/prisma/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the server; each test file makes a database of its own there. */
    databaseServer: string;
  }
}

export const TEMPLATE = "rosterline_template";

/** Starts one real PostgreSQL for the test run, with a migrated database that each test file copies. */
export default async function setUp(project: TestProject) {
  const dataDir = join(import.meta.dirname, "../../.test/vitest");
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, isDurable: false });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await migrate(server.url.replace(/\/postgres$/, `/${TEMPLATE}`));
  await client.end();
  project.provide("databaseServer", server.url);
  return () => server.release();
}
