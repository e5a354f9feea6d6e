import { manifest as calendarFeeds } from "@/lib/integrations/calendar-feeds/manifest";
import { manifest as hibob } from "@/lib/integrations/hibob/manifest";
import type { Manifest, VendorManifest } from "@/lib/integrations/types";
import { manifest as webhooks } from "@/lib/integrations/webhooks/manifest";

/** Every integration of the directory. Manifests only, so the browser may have it. */
export const catalog: Manifest[] = [hibob, calendarFeeds, webhooks];

/** Those that an organization has a connection to. */
export const vendors: VendorManifest[] = catalog.filter((manifest) => manifest.kind === "vendor");

export function findManifest(slug: string): Manifest | undefined {
  return catalog.find((manifest) => manifest.slug === slug);
}

export function findVendor(slug: string): VendorManifest | undefined {
  return vendors.find((manifest) => manifest.slug === slug);
}

/** As people know it; the slug of one that is no longer here. */
export function nameOf(slug: string): string {
  return findManifest(slug)?.name ?? slug;
}
