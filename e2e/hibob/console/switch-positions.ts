import { z } from "zod";
import { type Switches, switchesSchema } from "../switches";

/** The words that a switch may stand at; null for those that are on or off, or a number. */
export function positionsOf(name: keyof Switches): string[] | null {
  const schema = switchesSchema.shape[name].unwrap();
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}
