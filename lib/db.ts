import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { requireEnv } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";

export type Database = ReturnType<typeof openPrisma>;

/** What reads and writes: the client, or a transaction of it. */
export type Db = Database | Prisma.TransactionClient;

/** One connection inside a transaction, for set-based SQL. */
export type Transaction = pg.ClientBase;

/** Where set-based SQL can be sent that needs no transaction, or one around it. */
export type Sql = pg.Pool | Transaction;

/** Kept over hot reloads of development, which would otherwise open a new pool each time. */
const kept = globalThis as typeof globalThis & { rosterlinePool?: pg.Pool; rosterlineDb?: Database };

/** The one Prisma client of this process. Credentials and hashes are left out of every query unless asked for. */
export function db(): Database {
  kept.rosterlineDb ??= openPrisma();
  return kept.rosterlineDb;
}

/** The one connection pool of this process; Prisma and set-based SQL share it. */
export function pool(): pg.Pool {
  kept.rosterlinePool ??= openPool();
  return kept.rosterlinePool;
}

/** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // A connection that cannot even roll back is broken: the pool must not hand it out again.
    await client.query("ROLLBACK").catch((broken: Error) => {
      failure = broken;
    });
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Now, by the one clock that all processes share: what decides anything is told by this one. */
export async function databaseNow(): Promise<Date> {
  const { rows } = await pool().query<{ now: Date }>("SELECT now()");
  if (!rows[0]) throw new Error("The database does not know the time.");
  return rows[0].now;
}

/** Whether a write failed because such a row is there already. */
export function isUniqueViolation(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code === "23505";
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** For the end of a process. */
export async function closeDb(): Promise<void> {
  await kept.rosterlineDb?.$disconnect();
  await kept.rosterlinePool?.end();
  delete kept.rosterlineDb;
  delete kept.rosterlinePool;
}

function openPool(): pg.Pool {
  const opened = new pg.Pool({ connectionString: requireEnv("DATABASE_URL"), max: 10 });
  // An idle connection that the server closes (a restart) is replaced at the next use; unheard, it would end us.
  opened.on("error", (error) => log.warn({ reason: error.message }, "an idle database connection was lost"));
  // One that is lost inside a transaction says so to whoever waits for its answer, and to nobody else; unheard as well.
  opened.on("connect", (client) => client.on("error", () => undefined));
  return opened;
}

function openPrisma() {
  return new PrismaClient({
    adapter: new PrismaPg(pool()),
    omit: {
      connection: { credentials: true },
      member: { passwordHash: true },
      apiKey: { secretHash: true, previousHash: true },
      vendorWebhook: { secret: true, previousSecret: true },
      webhookEndpoint: { secret: true, previousSecret: true },
    },
  });
}
