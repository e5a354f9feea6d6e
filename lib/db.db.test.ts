import { expect, test } from "vitest";
import { pool, transaction } from "@/lib/db";

test("a connection that the database ends in the middle of a transaction ends the transaction, not the process", async () => {
  const lost = transaction(async (tx) => {
    const { rows } = await tx.query("SELECT pg_backend_pid() AS pid");
    await pool().query("SELECT pg_terminate_backend($1)", [rows[0].pid]);
    // As a restart of the database does. An "error" of the client that nobody hears is an uncaught exception.
    await tx.query("SELECT 1");
  });
  await expect(lost).rejects.toThrow();
});
