import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { parseAgentsCsv } from "@/lib/agents/csv";
import type { CsvProblem } from "@/lib/agents/import-schemas";
import { upsertAgents } from "@/lib/agents/service";
import { CliError, findOrganizationByFlag } from "@/lib/cli/input";
import { print } from "@/lib/cli/output";

export function addAgentsCommands(program: Command): void {
  const agents = program.command("agents").description("people on the schedule");
  agents
    .command("import")
    .description("make and change agents by email, from a CSV file; a bad line imports nothing")
    .requiredOption("--organization <id or name>", "where they belong")
    .requiredOption("--file <path>", "CSV with the columns email,name,time_zone,external_id,team")
    .action(async (flags: { organization: string; file: string }, command: Command) => {
      const parsed = parseAgentsCsv(await read(flags.file));
      if ("errors" in parsed) throw new CliError([...parsed.errors.map(toLine), "Nothing was imported."]);
      const organization = await findOrganizationByFlag(flags.organization);
      const result = await upsertAgents(organization.id, parsed.agents);
      const words = `${result.created} created, ${result.updated} updated, ${result.unchanged} unchanged.`;
      print(command, { document: result, words });
    });
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new CliError([`--file: ${path} can't be read (${(error as NodeJS.ErrnoException).code}).`]);
  }
}

function toLine({ line, column, message }: CsvProblem): string {
  return column === null ? `Line ${line}: ${message}` : `Line ${line}, ${column}: ${message}`;
}
