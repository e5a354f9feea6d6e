import type { Command } from "commander";
import { createApiKeyInput } from "@/lib/api-keys/schemas";
import { createApiKey } from "@/lib/api-keys/service";
import { checkFlags, findOrganizationByFlag } from "@/lib/cli/input";
import { print } from "@/lib/cli/output";

export function addApiKeyCommands(program: Command): void {
  const apiKey = program.command("api-key").description("secrets that let programs use the API");
  apiKey
    .command("create")
    .description("make an API key and print its secret, this once")
    .requiredOption("--organization <id or name>", "whose data it opens")
    .requiredOption("--name <name>", "what it is for")
    .requiredOption("--scopes <list>", "what it may do, for example events:read,agents:read", splitList)
    .action(async (flags: { organization: string }, command: Command) => {
      const input = checkFlags(createApiKeyInput, flags);
      const organization = await findOrganizationByFlag(flags.organization);
      const { id, name, scopes, secret } = await createApiKey(organization.id, input);
      const words = `Made the API key ${name} for ${scopes.join(", ")}. Its secret is shown only now:\n${secret}`;
      print(command, { document: { id, name, scopes, secret }, words });
    });
}

function splitList(list: string): string[] {
  return list
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
