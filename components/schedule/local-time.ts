import { Temporal } from "temporal-polyfill";

/** An instant as a zone's calendar and clocks show it. */
export type LocalTime = {
  date: Temporal.PlainDate;
  /** `HH:mm` */
  clock: string;
  /** Whether a day begins here, which is where the one before it ends. */
  isDayStart: boolean;
};

const MOST = 20_000;
const zones = new Map<string, Map<number, LocalTime>>();
let size = 0;

/** Remembered, because thousands of events begin and end at the same few instants, and zone rules are slow. */
export function localTime(epochMs: number, zone: string): LocalTime {
  const known = zones.get(zone)?.get(epochMs);
  if (known) return known;
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  const found: LocalTime = {
    date: local.toPlainDate(),
    clock: local.toPlainTime().toString({ smallestUnit: "minute" }),
    isDayStart: local.equals(local.startOfDay()),
  };
  if (size >= MOST) {
    zones.clear();
    size = 0;
  }
  zones.set(zone, (zones.get(zone) ?? new Map<number, LocalTime>()).set(epochMs, found));
  size += 1;
  return found;
}
