import { route } from "@/lib/api/route";
import { renewCalendarFeed } from "@/lib/calendar-feeds/service";

export const POST = route({ allow: ["admin"], scope: "connections:write" }, async ({ organizationId, params }) => ({
  data: await renewCalendarFeed(organizationId, params.id),
}));
