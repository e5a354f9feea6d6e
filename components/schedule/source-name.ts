import { findManifest } from "@/lib/integrations/catalog";

/** What people call the place an event comes from. */
export function sourceName(source: string): string {
  return source === "manual" ? "Added here" : (findManifest(source)?.name ?? source);
}
