import { expect, test } from "vitest";
import { effectWords } from "@/components/integrations/connection/window-effect";

const NOTHING = { syncUntil: "2027-03-31", days: 0, eventsRemoved: 0, eventsResized: 0, requestsEntering: 0 };

test.each([
  [{}, "Syncing until 31 Mar 2027, as now. No event changes."],
  [{ days: -1 }, "Syncing until 31 Mar 2027, 1 day less. No event lies after it, so nothing goes."],
  [
    { days: -30, eventsRemoved: 12, eventsResized: 1 },
    "Syncing until 31 Mar 2027, 30 days less. 12 events after it go off the schedule, and come back if you move it on again. 1 event without an end will end on 31 Mar 2027.",
  ],
  [{ days: 30 }, "Syncing until 31 Mar 2027, 30 days more. What is approved in them comes in. No event goes."],
  [
    { days: 30, requestsEntering: 2 },
    "Syncing until 31 Mar 2027, 30 days more. What is approved in them comes in. 2 requests at least, that we know of. No event goes.",
  ],
])("%j is told", (preview, words) => {
  expect(effectWords({ ...NOTHING, ...preview })).toBe(words);
});
