import { z } from "zod";
import { id } from "@/lib/api/schemas";

export const team = z.object({
  id,
  name: z.string(),
  /** Active ones. */
  agents: z.number().int(),
  inactive: z.number().int(),
});
export type Team = z.output<typeof team>;

export const teamInput = z.strictObject({ name: z.string().trim().min(1, "A name is needed.").max(200) });
export type TeamInput = z.output<typeof teamInput>;
