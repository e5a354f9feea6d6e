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
    /** The migrated database that they copy. */
    databaseTemplate: string;
  }
}

/** Starts one real PostgreSQL for the test run, with a migrated database that each test file copies. */
export default async function setUp(project: TestProject) {
  const dataDir = join(import.meta.dirname, "../../.test/vitest");
  mkdirSync(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, isDurable: false });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // A name of its own, so that two test runs of one checkout do not meet.
  const template = `template_${process.pid}_${Date.now()}`;
  await client.query(`CREATE DATABASE ${template}`);
  await migrate(server.url.replace(/\/postgres$/, `/${template}`));
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", template);
  return async () => {
    await client.query(`DROP DATABASE ${template}`);
    await client.end();
    await server.release();
  };
}
