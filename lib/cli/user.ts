import type { Command } from "commander";
import { checkFlags, findOrganizationByFlag } from "@/lib/cli/input";
import { print } from "@/lib/cli/output";
import { createMemberInput } from "@/lib/members/schemas";
import { createMember } from "@/lib/members/service";

export function addUserCommands(program: Command): void {
  const user = program.command("user").description("people who can sign in");
  user
    .command("create")
    .description("let somebody sign in")
    .requiredOption("--organization <id or name>", "where they belong")
    .requiredOption("--email <email>", "what they sign in with")
    .requiredOption("--password <password>", "at least 10 characters")
    .requiredOption("--name <name>", "their name")
    .requiredOption("--role <role>", "admin, planner or viewer")
    .action(async (flags: { organization: string }, command: Command) => {
      const input = checkFlags(createMemberInput, flags);
      const organization = await findOrganizationByFlag(flags.organization);
      const { id, email, name, role } = await createMember(organization.id, input);
      const words = `${name} can now sign in to ${organization.name} as ${role} with ${email}.`;
      print(command, { document: { id, email, name, role }, words });
    });
}
