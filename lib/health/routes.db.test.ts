import pg from "pg";
import { expect, inject, test } from "vitest";
import { GET as LIVE } from "@/app/api/health/live/route";
import { GET as READY } from "@/app/api/health/ready/route";
import { GET as UNKNOWN } from "@/app/api/v1/[...path]/route";
import { call, problemOf } from "@/e2e/database/call";
import { pool } from "@/lib/db";
import { checkDatabase } from "@/lib/health/service";

test("lives, and is ready while the database answers", async () => {
  expect(await call(LIVE)).toMatchObject({ status: 200, body: { status: "ok" } });
  expect(await call(READY)).toMatchObject({ status: 200, body: { status: "ok" } });
});

test("is not ready, but lives, while the database is gone, and is ready when it is back", async () => {
  const { rows } = await pool().query<{ name: string }>("SELECT current_database() AS name");
  const name = rows[0]?.name ?? "";
  const server = new pg.Client({ connectionString: inject("databaseServer") });
  await server.connect();
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await server.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1", [name]);
  expect(problemOf(await call(READY))).toMatchObject({ status: 503, code: "unavailable" });
  expect((await call(LIVE)).status).toBe(200);
  await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  await server.end();
  expect((await call(READY)).status).toBe(200);
});

test("does not wait longer than it says for an answer", async () => {
  const busy = await Promise.all(Array.from({ length: pool().options.max ?? 10 }, () => pool().connect()));
  await expect(checkDatabase(50)).rejects.toMatchObject({ code: "unavailable", status: 503 });
  for (const client of busy) client.release();
  await checkDatabase();
});

test("an address that nothing answers is a problem, not a page", async () => {
  expect(problemOf(await call(UNKNOWN))).toMatchObject({ status: 404, code: "not_found" });
});
