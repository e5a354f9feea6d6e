import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres/server";

const DATA_DIR = join(import.meta.dirname, "../../.test/kept-up");

test("a database that is killed is back at its address, with what was committed", async () => {
  const server = await startEmbeddedPostgres({ dataDir: DATA_DIR });
  try {
    await query(server.url, "CREATE TABLE IF NOT EXISTS kept (id int); INSERT INTO kept VALUES (1)");
    const [{ data_directory: folder }] = await query(server.url, "SHOW data_directory");
    process.kill(Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
    await vi.waitFor(() => expect(query(server.url, "SELECT 1")).rejects.toThrow(), { timeout: 10_000, interval: 20 });
    await vi.waitFor(
      async () => expect(await query(server.url, "SELECT count(*) > 0 AS ok FROM kept")).toEqual([{ ok: true }]),
      {
        timeout: 60_000,
        interval: 200,
      },
    );
  } finally {
    await server.release();
  }
}, 120_000);

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const result = await client.query(sql);
    return [result].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
