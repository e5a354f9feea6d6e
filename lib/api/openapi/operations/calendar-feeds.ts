import { admins, everyone } from "@/lib/api/openapi/callers";
import { list, none, type Operations, one } from "@/lib/api/openapi/types";
import { addFeedInput, calendarFeed, feedsQuery, madeCalendarFeed } from "@/lib/calendar-feeds/schemas";

export const calendarFeedsOperations: Operations = {
  "/api/v1/calendar-feeds": {
    get: {
      ...everyone("connections:read"),
      id: "listCalendarFeeds",
      tag: "Calendar feeds",
      summary: "List calendar feeds",
      query: feedsQuery,
      exampleQuery: { limit: 100 },
      answer: list(calendarFeed),
    },
    post: {
      ...admins("connections:write"),
      id: "createCalendarFeed",
      tag: "Calendar feeds",
      summary: "Add a calendar feed",
      description: "Its address is told only in this answer. Whoever has it reads the feed.",
      body: addFeedInput,
      status: 201,
      problems: ["not_found"],
      answer: one(madeCalendarFeed),
    },
  },
  "/api/v1/calendar-feeds/{id}": {
    delete: {
      ...admins("connections:write"),
      id: "revokeCalendarFeed",
      tag: "Calendar feeds",
      summary: "Revoke a calendar feed",
      description: "Its address stops working at once.",
      status: 204,
      answer: none,
    },
  },
  "/api/v1/calendar-feeds/{id}/renew": {
    post: {
      ...admins("connections:write"),
      id: "renewCalendarFeed",
      tag: "Calendar feeds",
      summary: "Give a calendar feed a new address",
      description: "The one before stops working at once. The new one is told only in this answer.",
      answer: one(madeCalendarFeed),
    },
  },
};
