import type { Command } from "commander";
import { print } from "@/lib/cli/output";
import { requireEnv } from "@/lib/env";
import { migrate } from "@/prisma/migrate";

export function addMigrateCommand(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to date")
    .action(async (_flags: unknown, command: Command) => {
      const applied = await migrate(requireEnv("DATABASE_URL"));
      const words = applied.length === 0 ? "The database is up to date." : `Applied ${applied.join(", ")}.`;
      print(command, { document: { applied }, words });
    });
}
