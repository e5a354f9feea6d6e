import { SAMPLE, SAMPLE_AGENT } from "@/lib/api/openapi/sample";
import { component } from "@/lib/api/openapi/types";
import { addFeedInput, calendarFeed, madeCalendarFeed } from "@/lib/calendar-feeds/schemas";

const feed = {
  id: SAMPLE.feed,
  whose: "agent" as const,
  agentId: SAMPLE_AGENT.id,
  name: SAMPLE_AGENT.name,
  level: "busy" as const,
  hint: "4f9c1e",
  createdAt: SAMPLE.now,
  renewedAt: null,
  lastFetchedAt: null,
};

const fields = {
  whose: "Whose events it shows.",
  name: "The agent's or the team's; null for everyone.",
  level:
    "`busy`: that somebody is not free. `time_off`: also whether that is time off. `full`: also the event type and the policy, never a private one.",
  hint: "The first characters of the secret in its address, to recognize it by.",
  renewedAt: "When it last got a new address.",
};

export const calendarFeedComponents = {
  CalendarFeed: component(calendarFeed, {
    description: "An address from which calendars read events. The address itself is never in it.",
    fields,
    example: feed,
  }),
  MadeCalendarFeed: component(madeCalendarFeed, {
    description: "A calendar feed with its address, which is told only this once.",
    fields: { ...fields, address: "A path alone when APP_URL is not set." },
    example: { ...feed, address: "https://rosterline.example/api/ical/4f9c1e7a2b6d8e0f.ics" },
  }),
  CalendarFeedInput: component(addFeedInput, {
    description: "A feed to make: of an agent, of a team, or of everyone.",
    example: { whose: "agent", agentId: SAMPLE_AGENT.id, level: "busy" },
  }),
};
