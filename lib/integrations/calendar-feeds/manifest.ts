import type { OwnManifest } from "@/lib/integrations/types";

export const manifest: OwnManifest = {
  kind: "own",
  slug: "calendar-feeds",
  name: "Calendar feeds",
  category: "calendar",
  description: "The schedule of an agent, a team or everyone in Google Calendar, Outlook or Apple Calendar.",
  logo: "/integrations/calendar-feeds.svg",
  words: { one: "feed", many: "feeds", lastUsed: "last fetched" },
};
