import type { Command } from "commander";

/** Says what a command did: to programs (`--json`) one JSON document and nothing else, to people the words. */
export function print(command: Command, result: { document: unknown; words: string }): void {
  const text = command.optsWithGlobals().json ? JSON.stringify(result.document) : result.words;
  process.stdout.write(`${text}\n`);
}
