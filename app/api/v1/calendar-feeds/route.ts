import { EVERYONE, route } from "@/lib/api/route";
import { addFeedInput, feedsQuery } from "@/lib/calendar-feeds/schemas";
import { addCalendarFeed, listCalendarFeeds } from "@/lib/calendar-feeds/service";

export const GET = route(
  { allow: EVERYONE, scope: "connections:read", query: feedsQuery },
  ({ organizationId, query }) => listCalendarFeeds(organizationId, query),
);

export const POST = route(
  { allow: ["admin"], scope: "connections:write", body: addFeedInput, status: 201 },
  async ({ organizationId, body }) => ({ data: await addCalendarFeed(organizationId, body) }),
);
