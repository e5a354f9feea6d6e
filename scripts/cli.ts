import { prepareEnvironment } from "@/lib/host/environment";

const host = await prepareEnvironment({ say: console.error });
let code = 1;
try {
  const { migrate } = await import("@/prisma/migrate");
  const isMigration = process.argv[2] === "migrate";
  if (!isMigration) await migrate(process.env.DATABASE_URL ?? "");
  const { runCli } = await import("@/lib/cli/main");
  // Paths in flags are relative to where the person stands; npm has gone to the root of the repository.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  code = await runCli(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  await host.release();
}
process.exit(code);
