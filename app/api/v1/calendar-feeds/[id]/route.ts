import { route } from "@/lib/api/route";
import { revokeCalendarFeed } from "@/lib/calendar-feeds/service";

export const DELETE = route(
  { allow: ["admin"], scope: "connections:write", status: 204 },
  ({ organizationId, params }) => revokeCalendarFeed(organizationId, params.id),
);
