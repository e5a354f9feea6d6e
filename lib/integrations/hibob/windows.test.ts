import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { splitInstants } from "@/lib/integrations/hibob/windows";

test("instants are split where neighbours meet", () => {
  const since = Temporal.Instant.from("2026-01-01T00:00Z");
  const hour = Temporal.Duration.from({ hours: 1 });
  const pieces = splitInstants({ since, until: since.add({ minutes: 90 }) }, hour);
  expect(pieces.map((piece) => [piece.since.toString(), piece.until.toString()])).toEqual([
    ["2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"],
    ["2026-01-01T01:00:00Z", "2026-01-01T01:30:00Z"],
  ]);
  expect(splitInstants({ since, until: since }, hour)).toEqual([]);
});
