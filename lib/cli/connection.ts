import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { z } from "zod";
import { CliError, findOrganizationByFlag } from "@/lib/cli/input";
import { print } from "@/lib/cli/output";
import { importInput } from "@/lib/connections/import-schemas";
import { AppError } from "@/lib/errors";
import { importApiKey } from "@/lib/sync/import-api-key";

const NOTHING = "Nothing was imported.";

export function addConnectionCommands(program: Command): void {
  const connection = program.command("connection").description("links to integrations");
  connection
    .command("import-api-key")
    .description("make an old API-key connection with its people and events; anything wrong imports nothing")
    .requiredOption("--organization <id or name>", "where it belongs")
    .requiredOption("--file <path>", "JSON with integration, apiKey, syncUntil, people and events")
    .action(async (flags: { organization: string; file: string }, command: Command) => {
      const input = parse(importInput, await read(flags.file));
      const organization = await findOrganizationByFlag(flags.organization);
      const made = await importApiKey(organization.id, input).catch(tell);
      const words =
        `Imported ${count(input.events.length, "event", "events")} and ${count(input.people.length, "person", "people")} into ${organization.name} (connection ${made.id}).\n` +
        "It is not synced: an admin migrates it to a service user. Delete the file, it holds the API key.";
      const imported = { people: input.people.length, events: input.events.length };
      print(command, { document: { ...made, imported }, words });
    });
}

async function read(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CliError([`--file: ${path} can't be read (${error.code}).`]);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError([`--file: ${path} is not valid JSON${placeOf(error, text)}.`, NOTHING]);
  }
}

/** Without the words of the parser: they may quote a piece of the file, and the key is in it. */
function placeOf(error: unknown, text: string): string {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  if (position === undefined) return "";
  const before = text.slice(0, Number(position)).split("\n");
  return `: line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new CliError([...result.error.issues.map(({ path, message }) => toLine(path, message)), NOTHING]);
}

function tell(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  if (error.errors.length === 0) throw new CliError([error.detail, NOTHING]);
  throw new CliError([...error.errors.map(({ path, message }) => toLine(path.split("."), message)), NOTHING]);
}

/** `events[3].agentEmail: Not an email address.` The first is [0]. */
function toLine(path: PropertyKey[], message: string): string {
  const place = path.map((step) => (/^\d+$/.test(String(step)) ? `[${String(step)}]` : `.${String(step)}`)).join("");
  return place === "" ? `--file: ${message}` : `${place.replace(/^\./, "")}: ${message}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
