import type { OwnManifest } from "@/lib/integrations/types";

export const manifest: OwnManifest = {
  kind: "own",
  slug: "webhooks",
  name: "Webhooks",
  category: "developer",
  description: "Tells your own systems about every event that is added, changed or removed, within seconds and signed.",
  logo: "/integrations/webhooks.svg",
  words: { one: "endpoint", many: "endpoints", lastUsed: "last delivered" },
};
