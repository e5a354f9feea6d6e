import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarParts, type FeedEvent, type Look } from "@/lib/calendar-feeds/calendar";

/** Names are what people type: each must come out of a calendar program as it went in, and nothing else with it. */
const odd = fc.string({
  unit: fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.constantFrom(...'\r\n\t,;:\\"^🏝é')),
  maxLength: 120,
});

/** A control character, a line break among them, is a space; spaces at the ends are nobody's. */
function plain(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}

function anEvent(agentName: string, typeName: string): FeedEvent {
  const at = new Date("2026-11-02T09:00:00Z");
  return {
    id: crypto.randomUUID(),
    agentName,
    typeName,
    isTimeOff: false,
    startsAt: at,
    endsAt: new Date("2026-11-02T10:00:00Z"),
    timeZone: "Europe/London",
    allDay: false,
    policy: null,
    isPolicyPrivate: false,
    createdAt: at,
    changedAt: at,
  };
}

function toCalendar(look: Look, events: FeedEvent[]): string {
  return [...calendarParts(look, events)].join("");
}

test("odd names come out as they went in, and add no event", () => {
  fc.assert(
    fc.property(odd, odd, odd, (name, agent, type) => {
      const bytes = Buffer.from(toCalendar({ name, level: "full", isOfMany: true }, [anEvent(agent, type)]), "utf8");
      const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
      expect(calendar.getAllSubcomponents().map((each) => each.name)).toEqual(["vevent"]);
      const summary = calendar.getFirstSubcomponent("vevent")?.getFirstPropertyValue("summary");
      expect(summary).toBe(plain(`${agent}: ${type}`));
      // The parser leaves values of X- properties as they stand.
      const shown = String(calendar.getFirstPropertyValue("x-wr-calname") ?? "").replace(/\\(.)/gsu, "$1");
      expect(shown).toBe(plain(name));
    }),
    { examples: [["x\r\nBEGIN:VEVENT", "Ada; Park, \\n", "a".repeat(100)]] },
  );
});

test("no line is longer than 75 octets, and none is cut within a character", () => {
  fc.assert(
    fc.property(odd, (name) => {
      const text = toCalendar({ name, level: "full", isOfMany: true }, [anEvent(name, name)]);
      for (const line of text.split("\r\n")) {
        const bytes = Buffer.from(line, "utf8");
        expect(bytes.length).toBeLessThanOrEqual(75);
        expect(bytes.toString("utf8")).toBe(line.toWellFormed());
      }
    }),
  );
});
