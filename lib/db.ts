import { PrismaPg } from "@prisma/adapter-pg";
import { requireEnv } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** What reads and writes: the client, or a transaction of it. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** Kept over hot reloads of development, which would otherwise open a new pool each time. */
const kept = globalThis as typeof globalThis & { rosterlineDb?: PrismaClient };

/** The one connection pool of this process. Credentials of connections are left out of every query unless asked for. */
export function db(): PrismaClient {
  kept.rosterlineDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: requireEnv("DATABASE_URL"), max: 10 }),
    omit: { connection: { credentials: true }, member: { passwordHash: true }, apiKey: { secretHash: true } },
  }) as unknown as PrismaClient;
  return kept.rosterlineDb;
}

/** For the end of a process. */
export async function closeDb(): Promise<void> {
  await kept.rosterlineDb?.$disconnect();
  delete kept.rosterlineDb;
}
