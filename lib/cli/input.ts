import type { z } from "zod";
import { findOrganization, type Organization } from "@/lib/members/organization";

/** What is wrong with a command, in words for the person who typed it: one line each. */
export class CliError extends Error {
  override readonly name = "CliError";

  constructor(lines: string[]) {
    super(lines.join("\n"));
  }
}

/**
 * Checks what was typed against the schema that the API uses too.
 * @throws CliError that names each flag that is wrong
 */
export function checkFlags<T extends z.ZodType>(schema: T, flags: unknown): z.output<T> {
  const result = schema.safeParse(flags);
  if (result.success) return result.data;
  throw new CliError(result.error.issues.map((issue) => `${toFlag(String(issue.path[0] ?? ""))}: ${issue.message}`));
}

/** @throws CliError when there is none */
export async function findOrganizationByFlag(idOrName: string): Promise<Organization> {
  const organization = await findOrganization(idOrName);
  if (!organization) throw new CliError([`--organization: There is no organization with the id or name ${idOrName}.`]);
  return organization;
}

/** `timeZone` -> `--time-zone` */
function toFlag(field: string): string {
  return `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
