import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { zoneCity, zoneOffset } from "./zone-name";

test.each([
  ["Europe/London", "London", "UTC"],
  ["America/New_York", "New York", "UTC−5"],
  ["America/Argentina/Buenos_Aires", "Buenos Aires", "UTC−3"],
  ["America/St_Johns", "St Johns", "UTC−3:30"],
  ["Asia/Kolkata", "Kolkata", "UTC+5:30"],
  ["UTC", "UTC", "UTC"],
])("%s", (zone, city, offset) => {
  expect(zoneCity(zone)).toBe(city);
  expect(zoneOffset(zone, Temporal.Instant.from("2026-11-23T12:00:00Z"))).toBe(offset);
});
