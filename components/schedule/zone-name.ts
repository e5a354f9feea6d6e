import type { Temporal } from "temporal-polyfill";

/** "London" for `Europe/London`, "New York" for `America/New_York`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** "UTC", "UTC+8", "UTC+5:30", "UTC−3": what the zone's clocks are ahead of UTC at an instant. */
export function zoneOffset(zone: string, at: Temporal.Instant): string {
  const minutes = Math.round(at.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
  if (minutes === 0) return "UTC";
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
