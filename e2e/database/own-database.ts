import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { sandbox } from "@/e2e/world/sandbox";

/**
 * Runs before each database test file: gives it a database of its own, copied from the migrated template, and
 * points the product's environment at it. Files run in processes of their own, so they never meet.
 */
const server = inject("databaseServer");
const name = `test_${randomUUID().replaceAll("-", "")}`;

process.env.DATABASE_URL = server.replace(/\/postgres$/, `/${name}`);
process.env.ENCRYPTION_KEY = Buffer.alloc(32, 7).toString("base64");
process.env.AUTH_SECRET = "only-for-tests-only-for-tests";
process.env.HIBOB_API_URL = sandbox.apiUrl;
process.env.LOG_LEVEL ??= "silent";
process.env.SYNC_POLL_SECONDS = "60";
process.env.WEBHOOK_PRIVATE_ADDRESSES ??= "allow";

await onServer(async (client) => {
  // Copying a template that another file is copying waits its turn; PostgreSQL refuses instead of queueing.
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${inject("databaseTemplate")}`);
});

afterAll(async () => {
  // Imported late: the product reads its environment, set above, when it is loaded.
  const { closeDb } = await import("@/lib/db");
  await closeDb();
  await sandbox.close();
  await onServer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
