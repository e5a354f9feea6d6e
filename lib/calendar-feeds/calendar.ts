import ical, {
  escape as escapeText,
  foldLines,
  ICalEvent,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import type { FeedLevel } from "@/lib/calendar-feeds/schemas";
import { dayOf } from "@/lib/time";

/** An event as a feed needs it. */
export type FeedEvent = {
  id: string;
  agentName: string;
  typeName: string;
  isTimeOff: boolean;
  startsAt: Date;
  endsAt: Date;
  /** The IANA zone in which it was placed. */
  timeZone: string;
  allDay: boolean;
  policy: string | null;
  isPolicyPrivate: boolean;
  createdAt: Date;
  /** When what the calendar says of it last changed. */
  changedAt: Date;
};

/** How a calendar is drawn: `isOfMany` when it shows several agents, so that events say whose they are. */
export type Look = { name: string; level: FeedLevel; isOfMany: boolean };

const REFRESH_SECONDS = 15 * 60;
/** Sequence numbers are seconds since then: iCalendar's integers have 31 bits, enough until 2094. */
const SEQUENCE_EPOCH_MS = Temporal.Instant.from("2026-01-01T00:00Z").epochMilliseconds;

/**
 * The events as an iCalendar object (RFC 5545), in their order, an event at a time. The same events and look give the
 * same text: nothing in it depends on when it is made (docs/decisions/0035).
 */
export function* calendarParts({ name, level, isOfMany }: Look, events: FeedEvent[]): Generator<string> {
  const calendar = ical({
    prodId: { company: "Rosterline", product: "Calendar feed", language: "EN" },
    // The one text that the generator does not escape itself.
    name: escapeText(onOneLine(name), false),
    ttl: REFRESH_SECONDS,
  });
  yield calendar.toString().replace(/END:VCALENDAR$/, "");
  for (const event of events) {
    const { words, detail, isTimeOff } = tell(event, level);
    const drawn = new ICalEvent(
      {
        id: `${event.id}@rosterline`,
        sequence: Math.max(0, Math.floor((event.changedAt.getTime() - SEQUENCE_EPOCH_MS) / 1000)),
        stamp: event.changedAt,
        created: event.createdAt,
        lastModified: event.changedAt,
        ...toSpan(event),
        summary: onOneLine(isOfMany ? `${event.agentName}: ${words}` : words),
        description: detail === null ? null : onOneLine(detail),
        // Others' absences must not make the reader's own calendar look full.
        transparency: isOfMany ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
        busystatus: isOfMany
          ? ICalEventBusyStatus.FREE
          : isTimeOff
            ? ICalEventBusyStatus.OOF
            : ICalEventBusyStatus.BUSY,
      },
      calendar,
    );
    yield foldLines(drawn.toString());
  }
  yield "END:VCALENDAR\r\n";
}

/** Whole days are days, wherever they are read; all else is an instant, in UTC. */
function toSpan({ allDay, startsAt, endsAt, timeZone }: FeedEvent) {
  if (!allDay) return { allDay: false, start: startsAt, end: endsAt };
  const day = (at: Date) =>
    Temporal.PlainDate.from(dayOf(Temporal.Instant.fromEpochMilliseconds(at.getTime()), timeZone));
  return { allDay: true, start: day(startsAt), end: day(endsAt) };
}

/** What the level lets the event say. */
function tell(event: FeedEvent, level: FeedLevel): { words: string; detail: string | null; isTimeOff: boolean } {
  const { isTimeOff, isPolicyPrivate, policy, typeName } = event;
  if (level === "busy") return { words: "Busy", detail: null, isTimeOff: false };
  if (level === "time_off" || isPolicyPrivate)
    return { words: isTimeOff ? "Time off" : "Busy", detail: null, isTimeOff };
  return { words: typeName, detail: policy !== null && policy !== typeName ? policy : null, isTimeOff };
}

/** iCalendar's text knows no control characters; a line break in a name means nothing. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
