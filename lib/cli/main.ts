import { Command, CommanderError } from "commander";
import { actAs } from "@/lib/actor";
import { addAgentsCommands } from "@/lib/cli/agents";
import { addApiKeyCommands } from "@/lib/cli/api-key";
import { addConnectionCommands } from "@/lib/cli/connection";
import { addEncryptionCommands } from "@/lib/cli/encryption";
import { addMigrateCommand } from "@/lib/cli/migrate";
import { addOrganizationCommands } from "@/lib/cli/organization";
import { addUserCommands } from "@/lib/cli/user";
import { closeDb } from "@/lib/db";

/**
 * Runs one command of the administration. The environment must already say where the database is.
 * @param argv what stands behind `npm run cli --`, for example `["organization", "create", "--name", "Acme"]`
 * @returns the exit code: 0, or 1 with what went wrong on stderr
 */
export async function runCli(argv: string[]): Promise<number> {
  try {
    await actAs({ kind: "cli", id: null, ip: null }, () => makeProgram().parseAsync(argv, { from: "user" }));
    return 0;
  } catch (error) {
    // Commander has already said what is wrong, or shown its help.
    if (error instanceof CommanderError) return error.exitCode;
    process.stderr.write(`${toWords(error)}\n`);
    return 1;
  } finally {
    await closeDb();
  }
}

function makeProgram(): Command {
  const program = new Command("npm run cli --")
    .description("Administration of Rosterline.")
    .option("--json", "print one JSON document and nothing else")
    .exitOverride();
  addOrganizationCommands(program);
  addUserCommands(program);
  addApiKeyCommands(program);
  addAgentsCommands(program);
  addConnectionCommands(program);
  addMigrateCommand(program);
  addEncryptionCommands(program);
  return program;
}

function toWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node says nothing in words when it could connect by neither of two addresses.
  return error.message || (error as NodeJS.ErrnoException).code || error.name;
}
