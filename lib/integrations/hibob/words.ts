import { remember } from "@/lib/integrations/hibob/remember";

/** HiBob's names are compared without case, spaces and marks: its documents write them in several ways. */
export function fold(name: string | undefined): string | undefined {
  return name === undefined ? undefined : folded(name);
}

// The same few words stand in row after row.
const folded = remember((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
