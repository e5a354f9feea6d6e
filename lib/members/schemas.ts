import { z } from "zod";
import { id, instant, timeZone } from "@/lib/api/schemas";

export const role = z.enum(["admin", "planner", "viewer"]);
export type Role = z.output<typeof role>;

export const member = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  createdAt: instant,
  lastSignInAt: instant.nullable(),
});
export type Member = z.output<typeof member>;

export const password = z.string().min(10, "At least 10 characters.").max(200);

const email = z
  .email("Not an email address.")
  .max(320)
  .transform((value) => value.toLowerCase());
const name = z.string().trim().min(1, "A name is needed.").max(200);

export const createMemberInput = z.object({ email, name, role, password });
export type CreateMemberInput = z.output<typeof createMemberInput>;

export const patchMemberInput = z.object({ role: role.optional(), name: name.optional() });
export type PatchMemberInput = z.output<typeof patchMemberInput>;

/** What somebody signs in with. */
export const signInInput = z.object({
  email: z.string().trim().min(1, "Enter your email.").max(320),
  password: z.string().min(1, "Enter your password.").max(200),
});

/** The first administrator and the organization. */
export const setupInput = z.object({ organizationName: name, timeZone, name, email, password });
export type SetupInput = z.output<typeof setupInput>;
