import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { splitDays, splitInstants } from "@/lib/integrations/hibob/windows";

test("days are split without gap or overlap", () => {
  expect(splitDays({ from: "2026-01-01", until: "2026-04-05" }, 92)).toEqual([
    { from: "2026-01-01", until: "2026-04-02" },
    { from: "2026-04-03", until: "2026-04-05" },
  ]);
  expect(splitDays({ from: "2026-01-01", until: "2026-04-02" }, 92)).toHaveLength(1);
  expect(splitDays({ from: "2026-01-01", until: "2026-01-01" }, 92)).toEqual([
    { from: "2026-01-01", until: "2026-01-01" },
  ]);
  expect(splitDays({ from: "2026-01-02", until: "2026-01-01" }, 92)).toEqual([]);
});

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
