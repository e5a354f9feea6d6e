import { manifest as hibob } from "@/lib/integrations/hibob/manifest";
import type { Manifest } from "@/lib/integrations/types";

/** Every integration of the directory. Manifests only, so the browser may have it. */
export const catalog: Manifest[] = [hibob];

export function findManifest(slug: string): Manifest | undefined {
  return catalog.find((manifest) => manifest.slug === slug);
}

/** As people know it; the slug of one that is no longer here. */
export function nameOf(slug: string): string {
  return findManifest(slug)?.name ?? slug;
}
