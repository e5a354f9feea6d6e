import type { Command } from "commander";
import { z } from "zod";
import { checkFlags } from "@/lib/cli/input";
import { print } from "@/lib/cli/output";
import { createOrganization } from "@/lib/members/organization";
import { setupInput } from "@/lib/members/schemas";

const createFlags = z.object({ name: setupInput.shape.organizationName, timeZone: setupInput.shape.timeZone });

export function addOrganizationCommands(program: Command): void {
  const organization = program.command("organization").description("organizations: one is one customer");
  organization
    .command("create")
    .description("make an organization with the default event types")
    .requiredOption("--name <name>", "its name")
    .requiredOption("--time-zone <zone>", "IANA name, for agents that have none of their own")
    .action(async (flags: unknown, command: Command) => {
      const made = await createOrganization(checkFlags(createFlags, flags));
      print(command, { document: made, words: `Made the organization ${made.name} (${made.id}).` });
    });
}
